import { css } from 'lit';

/** What can be pressed, and how the focus shows. */
export const controlStyles = css`
  .root {
    --accent: var(--open-letter-accent, currentColor);
    --field: color-mix(in srgb, currentColor 55%, transparent);
    --wash: color-mix(in srgb, currentColor 5%, transparent);
    --radius: var(--open-letter-radius, 0.375em);
  }
  svg {
    fill: none;
    stroke: currentColor;
    stroke-width: 1.5;
  }
  .plain,
  .read {
    align-self: start;
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
  /* In a line of words. */
  :is(p, .notice) > :is(.plain, .read) {
    padding-inline: 7px;
  }
  .peek [aria-hidden] {
    margin-inline-start: 7px;
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
  :focus-visible {
    outline: 3px solid currentColor;
    outline-offset: 2px;
    border-radius: 2px;
  }
  /* High enough for a thumb, they reach over their neighbours: the ring stays close to the words. */
  :is(p, .notice) > :is(.plain, .read):focus-visible,
  .languages select:focus-visible {
    outline-offset: -5px;
    border-radius: var(--radius);
  }
  .languages,
  .chooser {
    position: relative;
  }
  .languages {
    flex: none;
    font-size: 0.8125em;
    color: var(--muted);
  }
  .languages select {
    appearance: none;
    min-block-size: 44px;
    margin-block: -1em;
    padding-inline: 8px calc(1.25em + 7px);
    field-sizing: content;
    text-align-last: end;
    border: 0;
    background: transparent;
    font: inherit;
    color: inherit;
    cursor: pointer;
  }
  option {
    background: Canvas;
    color: CanvasText;
  }
  :is(.languages, .chooser) svg {
    position: absolute;
    inset-block-start: calc(50% - 0.3em);
    inset-inline-end: 7px;
    inline-size: 0.7em;
    pointer-events: none;
  }
  .notice {
    margin-block-start: 0.5em;
  }
  .hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  /* Outlined where a browser cannot tell whether black or white is read better on the accent. */
  .primary {
    display: grid;
    place-content: center;
    min-block-size: 3em;
    padding: 0.7em 1.5em;
    border: 2px solid currentColor;
    border-radius: var(--radius);
    font: inherit;
    font-weight: 650;
    line-height: 1.3;
    text-align: center;
    text-decoration: none;
    color: inherit;
    cursor: pointer;
  }
  .primary:hover span {
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  @supports (color: rgb(from currentColor r g b)) {
    /* A hairline of the page's ink: an accent may be as dark, or as light, as the page itself. */
    .primary {
      border: 1px solid var(--line);
      background: rgb(from var(--accent) r g b / 1);
    }
    /* On an element of its own: here currentColor is still the page's ink. */
    .primary span {
      color: var(
        --open-letter-on-accent,
        color(
          from var(--accent) xyz-d65 calc(0.9505 * clamp(0, (0.179 - y) * 1e6, 1))
            clamp(0, (0.179 - y) * 1e6, 1) calc(1.089 * clamp(0, (0.179 - y) * 1e6, 1)) / 1
        )
      );
    }
  }
`;
