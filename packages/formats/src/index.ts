export { looksLikeCaseFile, readCaseFile } from "./case-file/read-case-file.ts";
export { caseFileJson, writeCaseFile } from "./case-file/write-case-file.ts";
export { briefDocx } from "./brief/brief-docx.ts";
export { briefHtml } from "./brief/brief-html.ts";
export { briefMarkdown } from "./brief/brief-markdown.ts";
export { briefText } from "./brief/brief-text.ts";
export { readDivisionFile } from "./division-file/read-division-file.ts";
export { readProblemFiles } from "./problem-files/read-problem-files.ts";
export { isWrittenFormat, writeProblemFiles, type WrittenFormat } from "./problem-files/write-problem-files.ts";
