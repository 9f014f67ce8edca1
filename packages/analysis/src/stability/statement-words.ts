import { conflictFormulaShape, listed, quoted, type ConflictFormula, type ConflictModel } from "@parley/model";

/**
 * A statement of a conflict in words, with the labels of its options.
 * @example statementWords(parseConflict({ format: "parley-conflict", version: 1, title: "One", decisionMakers: [{ id: "a", options: [{ id: "x", label: "Leave" }] }] }), { x: false }); // => "not “Leave”"
 */
export function statementWords(model: ConflictModel, statement: ConflictFormula): string {
  const shape = conflictFormulaShape(statement);
  const inner = (part: ConflictFormula): string => statementWords(model, part);
  switch (shape.kind) {
    case "any":
    case "all": {
      const parts = shape.parts.map(inner);
      if (parts.length === 0) return shape.kind === "any" ? "never" : "always";
      return listed(parts, shape.kind === "any" ? "or" : "and");
    }
    case "not":
      return `not (${inner(shape.part)})`;
    case "if":
      return `${inner(shape.left)} only if ${inner(shape.right)}`;
    case "iff":
      return `${inner(shape.left)} exactly when ${inner(shape.right)}`;
    case "pattern": {
      const options = model.decisionMakers.flatMap((maker) => maker.options);
      const words = Object.entries(shape.pattern).map(([id, taken]) => {
        const label = quoted(options.find((option) => option.id === id)?.label ?? id);
        return taken ? label : `not ${label}`;
      });
      return words.length === 0 ? "always" : listed(words);
    }
  }
}
