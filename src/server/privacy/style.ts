/** To be read on a phone, and to be printed and filed. */
export const style = `
:root { color-scheme: light dark; --ink: #1a1a1a; --paper: #fff; --line: #1a1a1a30; --muted: #595959 }
@media (prefers-color-scheme: dark) { :root { --ink: #ececea; --paper: #171716; --line: #ececea30; --muted: #a9a9a4 } }
* { box-sizing: border-box }
body { background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 Georgia, "Times New Roman", "Liberation Serif", serif; margin: 0 auto; padding: clamp(1.5rem, 6vw, 4rem) clamp(1rem, 4vw, 3rem); max-inline-size: 44em; overflow-wrap: break-word }
h1 { font-size: 1.75em; line-height: 1.2; margin-block: .5em }
h2 { font-size: 1.25em; line-height: 1.3; margin-block: 1.75em .5em }
p, ul { margin-block: .5em }
ul { padding-inline-start: 1.25em }
li + li { margin-block-start: .4em }
a { color: inherit }
:focus-visible { outline: 3px solid; outline-offset: 2px }
table { border-collapse: collapse; inline-size: 100%; margin-block: .75em 1.25em }
caption { text-align: start; font-weight: 700; padding-block: .25em }
th, td { text-align: start; vertical-align: top; padding-block: .4em; padding-inline: 0 .75em; border-block-end: 1px solid var(--line) }
thead th { font-size: .875em; color: var(--muted); font-weight: 400 }
tbody th { font-weight: 400; inline-size: 50% }
.who { white-space: pre-line }
.confirm { border: 2px dashed; border-radius: .375em; padding: .25em .75em; font-weight: 700 }
.small { font-size: .875em; color: var(--muted); margin-block-start: 2.5em }
@page { margin: 2cm }
@media print {
  :root { color-scheme: light; --ink: #000; --paper: #fff; --line: #00000060; --muted: #333 }
  body { font-size: 11pt; line-height: 1.45; padding: 0; max-inline-size: none }
  h1, h2, caption { break-after: avoid }
  tr, li { break-inside: avoid }
}
`;
