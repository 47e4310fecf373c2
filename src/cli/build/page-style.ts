/**
 * The published page, set like a printed letter. It is our own page, so it may follow the system's colours;
 * no class is named like something a content blocker hides.
 */
export const pageStyle = `
:root { color-scheme: light dark; --ink: #1a1a1a; --paper: #fff; --line: color-mix(in srgb, var(--ink) 18%, transparent); --muted: color-mix(in srgb, var(--ink) 72%, transparent); --wash: color-mix(in srgb, var(--ink) 5%, transparent) }
@media (prefers-color-scheme: dark) { :root { --ink: #ececea; --paper: #171716 } }
* { box-sizing: border-box; margin: 0; padding: 0 }
body { background: var(--paper); color: var(--ink); font: 1.0625rem/1.6 Georgia, "Times New Roman", "Liberation Serif", serif; padding: clamp(1.25rem, 4vw, 3.5rem) clamp(1rem, 4vw, 3.5rem) }
main { max-inline-size: 72em; margin-inline: auto; display: grid; gap: 3.5em; overflow-wrap: break-word }
main > nav { margin-block-end: -2em }
main > *, .top > * { min-inline-size: 0 }
a { color: inherit; text-decoration-thickness: .06em; text-underline-offset: .18em }
:focus-visible { outline: 3px solid; outline-offset: 2px }
.top { display: grid; gap: 2.5em }
.kicker { font-size: .8125em; letter-spacing: .02em; color: var(--muted); margin-block-end: .75em }
h1 { font-size: clamp(1.375em, 1.1em + 1.5vw, 1.875em); line-height: 1.2; text-wrap: balance; margin-block-end: .9em; max-inline-size: 20.3em }
h1.long { font-size: clamp(1.25em, 1.05em + 1vw, 1.5em); max-inline-size: 25.4em }
h2 { font-size: 1.375em; line-height: 1.25 }
h3 { font-size: 1em; line-height: 1.4; margin-block: 1.5em .5em }
.n { font-weight: 400; color: var(--muted); font-variant-numeric: tabular-nums }
.muted { font-size: .875em; line-height: 1.45; color: var(--muted) }
.text { max-inline-size: 38em; hyphens: auto; text-wrap: pretty; margin-block-end: 1em }
.text > * + * { margin-block-start: 1em }
.text :is(h2, h3, h4, h5, h6) { margin-block: 1.5em .5em; line-height: 1.25 }
.text :is(h3, h4, h5, h6) { font-size: 1.0625em }
.text :is(ul, ol) { padding-inline-start: 1.5em }
.text ul { list-style: none }
.text ul > li { position: relative }
.text ul > li::before { content: "–"; position: absolute; inset-inline-start: -1.25em; color: var(--muted) }
.text li + li { margin-block-start: .6em }
.text blockquote { padding-inline-start: 1.25em; border-inline-start: 2px solid var(--line) }
.text img { max-inline-size: 100%; block-size: auto }
.text hr { border: 0; border-block-start: 1px solid var(--line); margin-block: 2em }
.text table { border-collapse: collapse; display: block; overflow-x: auto }
.text :is(td, th) { border-block-end: 1px solid var(--line); padding-block: .4em; padding-inline: 0 .75em; text-align: start; vertical-align: top }
aside { display: grid; gap: .75em; align-content: start; border-block-start: 2px solid; padding-block-start: 1em; max-inline-size: 38em }
.count { display: flex; flex-wrap: wrap; align-items: baseline; column-gap: .5em }
.count strong { font-size: 2.75em; line-height: 1; font-variant-numeric: tabular-nums; letter-spacing: -.02em }
progress { appearance: none; display: block; inline-size: 100%; block-size: 6px; border: 0; border-radius: 99px; overflow: hidden; background: var(--line) }
progress::-webkit-progress-bar { background: var(--line) }
progress::-webkit-progress-value { background: var(--ink) }
progress::-moz-progress-bar { background: var(--ink) }
.button { display: block; text-align: center; text-decoration: none; font-weight: 650; min-block-size: 3em; padding: .7em 1.5em; border: 2px solid transparent; border-radius: .375em; background: var(--ink); color: var(--paper) }
.logos { list-style: none; display: grid; grid-template-columns: repeat(auto-fill, minmax(7.5em, 1fr)); gap: .75em; margin-block: 1em 1.25em }
.logos li { display: grid; place-items: center; block-size: 5em; padding: .75em; background: #fff; color: #1a1a1a; border: 1px solid var(--line); border-radius: .375em; font-size: 1rem; overflow: hidden }
.logos img { max-inline-size: 100%; max-block-size: 100%; object-fit: contain; block-size: auto }
.names { list-style: none; columns: 17em; column-gap: 2.5em }
.names li { break-inside: avoid; padding-block: .4em; border-block-end: 1px solid var(--line); line-height: 1.35 }
.names li:target { background: var(--wash); font-weight: 700 }
.names a { text-decoration-color: var(--line) }
.names small { display: block; font-size: .8125em; color: var(--muted); font-weight: 400 }
.languages, .more { list-style: none; display: flex; flex-wrap: wrap; gap: .25em 1.25em; font-size: .875em }
.languages a, .more a { display: inline-block; padding-block: .6em }
.languages [aria-current], .more [aria-current] { padding-block: .6em; color: var(--muted) }
.more { margin-block-start: 1.5em }
.names + .muted { margin-block-start: 1em }
.embed { display: grid; gap: 1em; border-block-start: 1px solid var(--line); padding-block-start: 2em }
pre { font: .8125rem/1.5 ui-monospace, Consolas, "Liberation Mono", monospace; white-space: pre-wrap; overflow-wrap: anywhere; background: var(--wash); padding: 1em; border-radius: .375em; user-select: all }
summary { cursor: pointer; min-block-size: 2.75em; padding-block: .5em }
@media (min-width: 62em) {
  .top { grid-template-columns: minmax(0, 38em) minmax(16em, 20em); column-gap: 4em; justify-content: space-between }
  aside { position: sticky; inset-block-start: 1.5em; align-self: start }
}
@media (forced-colors: active) { .button { border-color: ButtonBorder } progress { border: 1px solid } }
@page { margin: 2cm }
@media print {
  :root { --ink: #000; --paper: #fff }
  body { font-size: 11pt; line-height: 1.45; padding: 0 }
  .embed, .action, nav, .more { display: none }
  .who { break-before: page }
  .names { columns: 2; font-size: 9.5pt }
  h2, h3 { break-after: avoid }
}
`;
