import { css } from 'lit';

/** What only some letters hold: figures, tables, definitions. */
export const richTextStyles = css`
  /* Arabic has no slanted letters. */
  .root[dir='rtl'] .text :is(em, i, cite) {
    font-style: normal;
    font-weight: 600;
  }
  .text :is(figure, dl, dd, pre) {
    margin-inline: 0;
  }
  .text dd {
    padding-inline-start: 1.5em;
  }
  .text img {
    max-inline-size: 100%;
    block-size: auto;
  }
  .text :is(figcaption, caption) {
    font-size: 0.875em;
    line-height: 1.45;
    color: var(--muted);
    text-align: start;
  }
  .text hr {
    border: 0;
    border-block-start: 1px solid var(--line);
    margin-block: 2em 1em;
  }
  .text pre {
    overflow-x: auto;
  }
  .text table {
    border-collapse: collapse;
    font-size: 0.9375em;
  }
  .text :is(th, td) {
    padding: 0.4em 0.75em 0.4em 0;
    border-block-end: 1px solid var(--line);
    text-align: start;
    vertical-align: top;
  }
  .text :is(sub, sup) {
    line-height: 0;
  }
`;
