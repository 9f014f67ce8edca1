export { looksLikeCaseFile, readCaseFile } from "./case-file/read-case-file.ts";
export { caseFileJson, writeCaseFile } from "./case-file/write-case-file.ts";
