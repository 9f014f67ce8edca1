import weights from "./reader-weights.json" with { type: "json" };
import { readerModel, type ReaderWeights } from "./reader-model.ts";

/** What `npm run train-reader` learnt from the annotated reports of the repository. */
export const builtInModel = readerModel(weights as unknown as ReaderWeights);
