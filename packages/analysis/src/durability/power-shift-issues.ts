/** A kind of issue whose options change who could do what after the signature. */
export interface PowerShiftIssue {
  /** What it changes, in words that name no side. */
  readonly changes: string;
  /** Options of the vocabulary that change nothing, beside the one that holds when nothing is agreed. */
  readonly keeps?: readonly string[];
  /** Words of an option, its id or label, without which it changes nothing. */
  readonly only?: RegExp;
}

/**
 * The issues of the vocabulary on which a concession made today lowers what its maker can do tomorrow, so that the
 * other side may find it better to go back on the deal. Left out are issues whose options only divide a benefit.
 * @see Fearon (1995), Rationalist explanations for war, IO 49(3); Walter (1997), The critical barrier to civil war
 * settlement, IO 51(3); Powell (2006), War as a commitment problem, IO 60(1).
 */
export const powerShiftIssues: Readonly<Record<string, PowerShiftIssue>> = {
  "territory.control": { changes: "who holds the ground", keeps: ["held-by-one-side"] },
  "territory.line": { changes: "where the sides stand" },
  "territory.recognition": { changes: "whose title counts", keeps: ["deferred"] },
  "territory.border": { changes: "who controls the border" },
  "territory.status": { changes: "who governs the area" },
  "territory.claim_renunciation": { changes: "which claims can be raised again", keeps: ["not-pressed"] },
  "security.withdrawal": { changes: "which positions are held" },
  "security.foreign_forces": { changes: "whose forces are present" },
  "security.dmz": { changes: "where forces may be" },
  "security.force_limits": { changes: "how strong forces may be" },
  "security.policing": { changes: "who has force in the area" },
  "security.paramilitaries": { changes: "who keeps irregular forces" },
  "security.ddr": { changes: "who keeps arms" },
  "security.alignment": { changes: "who can count on allies", keeps: ["deferred"] },
  "security.nuclear": { changes: "what can be built" },
  "security.missiles": { changes: "what can be reached" },
  "security.weapons_supply": { changes: "who is supplied with arms", keeps: ["continue"] },
  "security.maritime": { changes: "who controls passage by sea" },
  "security.airspace": { changes: "who controls the air" },
  "economy.sanctions": { changes: "what leverage is left", keeps: ["tightened"] },
  "economy.assets": { changes: "what leverage is left" },
  "economy.trade_transit": { changes: "who controls the routes" },
  "energy.plant_control": { changes: "who operates the plant" },
  "governance.powersharing": { changes: "who holds office" },
  "governance.decision_rules": { changes: "who can be outvoted" },
  "labour.strike": { changes: "whether work can be stopped again" },
  "labour.jobs": {
    changes: "how many work there, and for whom",
    keeps: ["no-dismissals"],
    only: /cuts?\b|lay-?offs?|redundan|dismissed|voluntary|outsourc|automat|contractors?/i,
  },
  "labour.recognition": { changes: "who bargains next time" },
  "trade.tariffs": { changes: "what can be raised against the other later", keeps: ["raised"] },
  "trade.market_access": { changes: "who depends on whose market" },
  "trade.subsidies": { changes: "how strong an industry stays" },
  "trade.export_controls": { changes: "what the other can build" },
  "finance.debt_relief": { changes: "what creditors can still withhold" },
  "finance.disbursement": { changes: "what lenders can still withhold" },
  "corporate.ownership": { changes: "who decides in the company" },
  "corporate.governance": { changes: "who decides in the company" },
  "coalition.ministries": { changes: "who holds which office" },
};
