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
    --line: color-mix(in srgb, currentColor 18%, transparent);
    --muted: color-mix(in srgb, currentColor 72%, transparent);
    --space: var(--open-letter-space, 1em);
    --tight: 1.25;
    --measure: var(--open-letter-measure, 38em);
    /* Nothing of the page's style comes in, but what a letter should have in common with it. */
    all: initial;
    color: inherit;
    color-scheme: inherit;
    font-family: inherit;
    visibility: inherit;
    pointer-events: inherit;
    -webkit-user-select: text;
    user-select: text;
    -webkit-font-smoothing: inherit;
    -webkit-text-size-adjust: inherit;
    /* Not a grid of minmax(0, 1fr): in a parent as narrow as its content that would be no pixel wide. */
    display: flex;
    flex-direction: column;
    gap: calc(var(--space) * 2.5);
    position: relative;
    font-size: max(1em, 16px);
    line-height: 1.6;
    overflow-wrap: break-word;
  }
  /* Arabic and Hebrew letters reach higher and lower. */
  .root[dir='rtl'] {
    --tight: 1.45;
    line-height: 1.8;
  }
  .root,
  .root * {
    box-sizing: border-box;
  }
  .ruler {
    position: absolute;
    inset-inline: 0;
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
    line-height: var(--tight);
    text-wrap: balance;
  }
  ul {
    list-style: none;
  }
  .note {
    font-size: 0.875em;
    line-height: 1.45;
    color: var(--muted);
  }
  .notice:empty {
    display: none;
  }
`;
