import type { Case } from "@parley/model";
import { expect, test } from "vitest";
import { caseFromReports } from "./case-from-reports.ts";
import { readReports } from "./read-reports.ts";

/** What plain news reports become, for kinds of sentences that desks meet every day. */
async function caseOf(text: string): Promise<Case> {
  const bytes = new TextEncoder().encode(text);
  return caseFromReports(await readReports([{ path: "report.txt", bytes }]));
}

/** Each position as "party stance option". */
function positions({ positions: all, issues }: Case): string[] {
  const labels = new Map(issues.flatMap(({ id, options }) => options.map((one) => [`${id} ${one.id}`, one.label])));
  return all.flatMap(({ party, stance, issue = "", options = [] }) =>
    options.map((option) => `${party} ${stance} ${labels.get(`${issue} ${option}`) ?? option}`),
  );
}

const quotas = `Norway and the Faroe Islands at odds over herring quotas

Norway and the Faroe Islands ended three days of talks on Wednesday without agreement.

Norway demanded 34 percent of the total catch, two officials with knowledge of the talks said. The Faroe Islands rejected the figure and insisted on keeping at least 20 percent.

"We are not for sale," Faroese fisheries minister Jan Poulsen told reporters. Norway has offered to open two ports on condition that the Faroe Islands stop selling quota abroad.

The European Union, which takes part as an observer, said it would not recognise any arrangement that exceeds the catch advised by scientists.`;

test("a figure belongs to what the title says the talks are about, and whoever rejects the figure refuses it", async () => {
  const subject = await caseOf(quotas);
  expect(positions(subject)).toEqual(
    expect.arrayContaining(["norway demands 34%", "faroe-islands refuses 34%", "faroe-islands demands 20%"]),
  );
});

test("an adjective names the islands themselves, and who takes part as an observer is no party to the deal", async () => {
  const { parties } = await caseOf(quotas);
  expect(parties.map(({ id }) => id)).not.toContain("faroese");
  expect(parties.find(({ name }) => name === "EU")?.roles).toEqual(["observer"]);
});

test("what is refused beside figures does not become a figure's rival", async () => {
  const { issues } = await caseOf(quotas);
  const home = issues.find(({ options }) => options.some(({ label }) => label === "34%"));
  expect(home?.options.map(({ label }) => label)).toEqual(["34%", "20%"]);
});

const schools = `Teachers threaten strike over pensions

The Riverton Teachers' Union warned that its members would walk out on 2 February unless the city restores pension contributions that were cut last spring.

Mayor Daniel Reyes said the city could not afford the $18 million a year that the union is asking for.

The city has proposed a 3 percent raise in each of the next two years. In return it wants teachers to accept larger classes, up to 32 pupils.

Union president Helen Ward called the class size proposal "a non-starter" but said the union could live with 3 percent if the pension contributions were restored.

The mayor's office declined to comment. The school board, which must ratify any contract, has not taken a position.`;

test("who refuses the sum that the other side is asking for refuses what it asked for", async () => {
  const subject = await caseOf(schools);
  const own = positions(subject);
  expect(own).toContain("riverton-teachers-union demands kept as they are");
  expect(own).toContain("city refuses kept as they are");
  expect(own.filter((line) => line.includes("reduced"))).toEqual([]);
});

test("what is wanted in return has an issue of its own, and a proposal called a non-starter is refused", async () => {
  expect(positions(await caseOf(schools))).toEqual(
    expect.arrayContaining([
      "city demands larger classes, up to 32 pupils",
      "riverton-teachers-union refuses larger classes, up to 32 pupils",
    ]),
  );
});

test("the union's president speaks for the union named before, the mayor's office for the city, and who ratifies is a ratifier", async () => {
  const { parties, claims } = await caseOf(schools);
  expect(parties.map(({ id }) => id).sort()).toEqual(["city", "riverton-teachers-union", "school-board"]);
  expect(parties.find(({ id }) => id === "school-board")?.roles).toEqual(["ratifier"]);
  expect(claims.find(({ quote }) => quote.includes("declined to comment"))?.holder).toBe("City");
});

test("a dropped demand that monitors leave is no wish to have none, and withdrawn lawsuits are no troops", async () => {
  const subject = await caseOf(`Border treaty near

Ardel and Borsk are close to a treaty. Ardel has dropped its demand that European Union monitors leave before signing. Borsk agreed that both sides withdraw their legal claims from international courts.

"No closed corridor will exist," Borsk foreign minister Ana Vel told parliament. Ardel insists that Borsk change its constitution. Borsk has rejected the demand.`);
  const own = positions(subject);
  expect(own.filter((line) => /no mission|withdrawal|both sides withdraw$/.test(line))).toEqual([]);
  expect(own).toEqual(expect.arrayContaining(["ardel demands amended", "borsk refuses amended"]));
  expect(subject.claims.find(({ quote }) => quote.includes("corridor"))?.act).toBe("reject");
});

const truce = `Rebels offer truce if army leaves mountain town

The Lowland Liberation Army said on Saturday it was prepared to stop fighting for 60 days if government forces pulled out of the town of Kebir.

Defence Minister Samuel Okello told state radio that the army would stay in Kebir and would not accept any truce before the rebels laid down their heavy weapons.

The rebels' spokeswoman, Amina Dirie, demanded that 400 detained fighters be released.

The African Union, which is mediating the talks, has proposed a humanitarian corridor to Kebir and the exchange of 120 prisoners. Both sides have agreed in principle to the exchange, a Western diplomat said, but they disagree over the lists.`;

test("a liberation army is no government's army, and the rebels are those who were named", async () => {
  const { parties, claims } = await caseOf(truce);
  expect(parties.map(({ name }) => name)).toEqual(["African Union", "Government", "Lowland Liberation Army"]);
  expect(claims.find(({ quote }) => quote.includes("60 days"))?.holder).toBe("Lowland Liberation Army");
  expect(claims.find(({ quote }) => quote.includes("would stay"))?.holder).toBe("Government");
  expect(parties.find(({ name }) => name === "African Union")?.roles).toEqual(["mediator"]);
});

test("a remark between a subject and its verb hides no proposal, and to differ over lists refuses nothing", async () => {
  const own = positions(await caseOf(truce));
  expect(own).toEqual(
    expect.arrayContaining(["african-union accepts an exchange", "african-union accepts corridors or pauses"]),
  );
  expect(own.filter((line) => line.includes("lists") || line.includes("agreed in principle"))).toEqual([]);
});

test("tonnes are quotas whatever they are called, and to refuse to give a thing up is no refusal to comment", async () => {
  const subject = await caseOf(`Beef remains sticking point in trade talks

Australia is seeking duty-free access for 40,000 tonnes of beef a year. The EU has offered 24,000 tonnes, up from 18,000, and says it cannot go further because of opposition from farmers in France.

Brussels insists that Australian producers stop using names such as feta and prosecco. Canberra has agreed to phase out 40 names over ten years but refuses to give up feta.`);
  expect(positions(subject)).toEqual(
    expect.arrayContaining(["australia demands 40000 tonnes", "eu refuses 40000 tonnes", "eu accepts 24000 tonnes"]),
  );
  expect(subject.claims.find(({ quote }) => quote.includes("give up feta"))?.act).toBe("reject");
});

test("all three parties are three, and each part of what they agree on keeps its own figure", async () => {
  const subject = await caseOf(`Coalition talks stall over tax

The Liberals want to cut the corporate tax rate from 25 to 20 percent. The Greens rejected the proposal and instead called for a wealth tax on fortunes above 5 million euros.

The Social Democrats, who won the most seats, have proposed that the tax rate fall to 22 percent. The Liberals said they would study the proposal. The Social Democrats have set a deadline of 1 November.

All three parties agree on raising the minimum wage to 15 euros and on a bigger defence budget.`);
  expect(subject.claims.find(({ quote }) => quote.includes("minimum wage"))?.holder.split("|")).toHaveLength(3);
  const fifteen = subject.issues.filter(({ options }) => options.some(({ label }) => label === "15 euros"));
  expect(fifteen.map(({ vocabulary }) => vocabulary)).toEqual(["labour.pay"]);
});

test("an adjective before a name is no part of it: both countries agree, and each keeps its own line", async () => {
  const { claims, parties } = await caseOf(`Dam talks go on

Delegations from Tanzu and Miramba ended a round of talks on the filling of the Great Selo Dam on Friday without a breakthrough.

Downstream Miramba wants an agreement that guarantees it 40 billion cubic metres of water a year. Tanzu offers 31 billion cubic metres.

"Water is a red line for us," Miramba's irrigation minister, Joseph Hanna, told the state news agency.

The two countries agreed on a joint technical committee.`);
  expect(parties.map(({ name }) => name)).toEqual(["Miramba", "Tanzu"]);
  expect(claims.find(({ quote }) => quote.includes("red line"))?.holder).toBe("Miramba");
  expect(
    claims
      .find(({ quote }) => quote.includes("committee"))
      ?.holder.split("|")
      .sort(),
  ).toEqual(["Miramba", "Tanzu"]);
});

test("a pilots' union is no union of states, a board is the one named before, and what must be approved is not accepted", async () => {
  const { claims } = await caseOf(`Bid for Norden Air raised

Kestrel Group raised its offer for Norden Air to 48 crowns a share from 42 crowns.

Norden's board asked for 55 crowns a share. Chairwoman Lise Thomsen said the board was prepared to open its books if Kestrel agreed not to go hostile.

The pilots' union opposes the takeover. Competition authorities in Brussels must approve the deal.`);
  const holder = (words: string) => claims.find(({ quote }) => quote.includes(words))?.holder;
  expect(holder("open its books")).toBe("Norden's board");
  expect(holder("opposes the takeover")).toBe("Pilots' union");
  expect(claims.find(({ quote }) => quote.includes("must approve"))?.act).toBe("assess");
});
