export { recogniseIssue, type IssueContext, type RecognisedIssue } from "./issues/recognise-issue.ts";
