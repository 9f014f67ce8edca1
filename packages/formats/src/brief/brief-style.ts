/** The look of an HTML brief: a well-set annex, readable on a phone, in print and in greyscale. */
export const briefStyle = `:root { color-scheme: light dark; --paper: #f7f6f2; --ink: #1b1d21; --secondary: #5b616a; --accent: #1f5fbf; --rule: #d5d2c8; }
@media (prefers-color-scheme: dark) { :root { --paper: #14161a; --ink: #e8e6e1; --secondary: #9ba3ad; --accent: #6cb8f0; --rule: #363a42; } }
body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/27px "Source Serif 4", "Source Serif Pro", Georgia, "Noto Serif", serif; }
main { max-width: 72ch; margin: 48px auto; padding: 0 24px; }
h1 { font-size: 30px; line-height: 38px; margin: 0 0 16px; }
h2 { font: 600 15px/24px Inter, "Noto Sans", system-ui, sans-serif; margin: 32px 0 8px; border-top: 1px solid var(--rule); padding-top: 16px; }
.lead { font: 15px/23px Inter, "Noto Sans", system-ui, sans-serif; border-left: 3px solid var(--ink); padding: 4px 0 4px 12px; margin: 0 0 24px; }
ul { padding-left: 20px; } li { margin: 4px 0; }
.wide { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font: 14px/20px Inter, "Noto Sans", system-ui, sans-serif; }
th, td { text-align: left; vertical-align: top; padding: 8px 12px 8px 0; min-width: 8ch; overflow-wrap: anywhere; border-bottom: 1px solid var(--rule); }
thead th { color: var(--secondary); font-weight: 600; } tbody th { font-weight: 600; width: 26%; }
sup { font-size: 11px; line-height: 0; } sup a { padding: 0 1px; } a { color: var(--accent); text-decoration: none; } a:hover, a:focus-visible { text-decoration: underline; }
.notes { font-size: 14px; line-height: 21px; color: var(--secondary); } .notes q { color: var(--ink); }
:target { outline: 2px solid var(--accent); outline-offset: 4px; }
@media print { body { background: #fff; color: #000; font-size: 11pt; line-height: 15pt; } main { max-width: none; margin: 0; } h2 { break-after: avoid; } tr, li { break-inside: avoid; } }`;
