import { css } from 'lit';

/** The number, the goal and the button. */
export const signStyles = css`
  .sign {
    display: grid;
    gap: calc(var(--space) * 0.75);
    align-content: start;
    min-inline-size: 0;
    /* As wide as a phone: across a whole page a button would shout. */
    max-inline-size: 26em;
    padding-block-start: var(--space);
    border-block-start: 2px solid currentColor;
  }
  .wide .both > .sign {
    position: sticky;
    align-self: start;
    inset-block-start: var(--open-letter-sticky-top, 1.5em);
  }
  .count {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0.25em 0.5em;
    line-height: 1.3;
  }
  /* Beside the number as long as there is room for two words in a line. */
  .count span {
    flex: 1 1 9em;
    text-wrap: balance;
  }
  .count strong {
    font-family: var(--open-letter-font-heading, inherit);
    font-size: 2.75em;
    font-weight: 700;
    line-height: 1;
    letter-spacing: -0.02em;
    font-variant-numeric: tabular-nums;
  }
  .first {
    font-weight: 650;
  }
  .goal {
    display: grid;
    gap: calc(var(--space) * 0.5);
  }
  progress {
    appearance: none;
    display: block;
    overflow: hidden;
    inline-size: 100%;
    block-size: 6px;
    border: 0;
    border-radius: 3px;
    background: var(--line);
  }
  progress::-webkit-progress-bar {
    background: none;
  }
  progress::-webkit-progress-value {
    border-radius: 3px;
    background: var(--accent);
  }
  progress::-moz-progress-bar {
    border-radius: 3px;
    background: var(--accent);
  }
  @media (forced-colors: active) {
    progress {
      border: 1px solid CanvasText;
      block-size: 8px;
      forced-color-adjust: none;
      background: Canvas;
      --accent: Highlight;
    }
  }
  /* What floats lies over the text in one cell with it: never above its first line, and it takes no room. */
  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    max-inline-size: var(--measure);
  }
  .body > * {
    grid-area: 1 / 1;
  }
  .sticky {
    position: sticky;
    z-index: 1;
    inset-block-end: max(1em, env(safe-area-inset-bottom));
    place-self: end;
    transition: opacity 0.2s;
  }
  .sticky .primary {
    min-block-size: 2.75em;
    padding-block: 0.5em;
  }
  .sticky.away:not(:focus-within) {
    opacity: 0;
    visibility: hidden;
  }
  @media (prefers-reduced-motion: reduce) {
    .sticky {
      transition: none;
    }
  }
`;
