import { css } from 'lit';

/**
 * What every part is made of. Everything follows the colour and the font the page hands down; nothing asks
 * whether the system is dark, since a dark system may show a light page.
 */
export const tokens = css`
  /* Weak on purpose: a page's own class may hide or place the element. */
  :host {
    display: block;
    inline-size: 100%;
  }
  :host([hidden]) {
    display: none !important;
  }
  .root {
    --accent: var(--open-letter-accent, currentColor);
    --line: color-mix(in srgb, currentColor 18%, transparent);
    --field: color-mix(in srgb, currentColor 55%, transparent);
    --muted: color-mix(in srgb, currentColor 72%, transparent);
    --wash: color-mix(in srgb, currentColor 5%, transparent);
    --space: var(--open-letter-space, 1em);
    --radius: var(--open-letter-radius, 0.375em);
    --measure: var(--open-letter-measure, 38em);
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: calc(var(--space) * 2.5);
    position: relative;
    font-size: max(1em, 16px);
    font-style: normal;
    font-weight: 400;
    font-variant: normal;
    line-height: 1.6;
    letter-spacing: normal;
    word-spacing: normal;
    text-align: start;
    text-indent: 0;
    text-shadow: none;
    text-transform: none;
    white-space: normal;
    word-break: normal;
    overflow-wrap: break-word;
    cursor: auto;
    -webkit-user-select: text;
    user-select: text;
  }
  .root,
  .root * {
    box-sizing: border-box;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul {
    margin: 0;
    padding: 0;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    font-family: var(--open-letter-font-heading, inherit);
    font-weight: 700;
    line-height: 1.25;
    text-wrap: balance;
  }
  ul {
    list-style: none;
  }
  svg {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }
  .note {
    font-size: 0.875em;
    line-height: 1.45;
    color: var(--muted);
  }
  .plain,
  .read {
    min-block-size: 44px;
    padding: 0;
    border: 0;
    background: none;
    font: inherit;
    color: inherit;
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: 0.06em;
    text-underline-offset: 0.18em;
    cursor: pointer;
  }
  .plain:hover,
  .read:hover,
  .text a:hover {
    text-decoration-thickness: 0.12em;
  }
  .read {
    display: inline-flex;
    align-items: center;
    justify-self: start;
    gap: 0.5em;
  }
  .chevron {
    block-size: 0.7em;
    inline-size: auto;
  }
  .root[dir='rtl'] .chevron {
    transform: scaleX(-1);
  }
  .notice:empty {
    display: none;
  }
  :focus-visible {
    outline: 3px solid currentColor;
    outline-offset: 2px;
    border-radius: 2px;
  }
`;
