import { css } from 'lit';

/** Logos, search and names. They come with the list, after the letter. */
export const signatoriesStyles = css`
  .signatories {
    display: flex;
    flex-direction: column;
    gap: calc(var(--space) * 1.25);
    min-inline-size: 0;
  }
  .who {
    font-size: 1.375em;
  }
  .number {
    margin-inline-start: 0.1em;
    font-weight: 400;
    color: var(--muted);
    font-variant-numeric: tabular-nums;
  }
  .logos {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(7.5em, 100%), 1fr));
    gap: 0.75em;
  }
  .logos li {
    display: grid;
    place-items: center;
    block-size: 5em;
    padding: 0.75em;
    /* Always white: a black logo lives on dark pages too. */
    background: #fff;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    forced-color-adjust: none;
  }
  .logos img {
    max-inline-size: 100%;
    inline-size: auto;
    object-fit: contain;
  }
  .logos .lost,
  .logos span {
    display: none;
  }
  /* The name stands in for a logo that does not come. */
  .logos .lost + span {
    display: -webkit-box;
    max-inline-size: 100%;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 3;
    font-size: 0.8125em;
    line-height: 1.25;
    overflow-wrap: anywhere;
    color: #222;
    text-align: center;
  }
  .search {
    display: grid;
    gap: 0.375em;
    max-inline-size: var(--measure);
  }
  .search label {
    font-size: 0.9375em;
    font-weight: 600;
  }
  .box {
    position: relative;
  }
  .box > svg {
    position: absolute;
    inset-block-start: calc(50% - 0.5em);
    inset-inline-start: 0.875em;
    inline-size: 1em;
    block-size: 1em;
    color: var(--muted);
    pointer-events: none;
  }
  .search input {
    inline-size: 100%;
    min-block-size: 2.75em;
    margin: 0;
    padding-block: 0.5em;
    padding-inline: 2.5em 44px;
    border: 1px solid var(--field);
    border-radius: var(--radius);
    background: transparent;
    font: inherit;
    color: inherit;
    appearance: none;
  }
  .search input::-webkit-search-cancel-button {
    display: none;
  }
  .box button {
    position: absolute;
    inset-block: 0;
    inset-inline-end: 0;
    display: grid;
    place-items: center;
    inline-size: 44px;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    cursor: pointer;
  }
  .box button:focus-visible {
    outline-offset: -6px;
  }
  .box button svg {
    inline-size: 0.875em;
  }
  .search input:focus-visible {
    outline-offset: 0;
    border-radius: var(--radius);
  }
  .sift {
    font-size: 0.9375em;
  }
  .sift summary {
    inline-size: fit-content;
    min-block-size: 44px;
    align-content: center;
    cursor: pointer;
    text-decoration: underline;
    text-decoration-color: var(--field);
    text-underline-offset: 0.18em;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em;
  }
  .choices label {
    display: grid;
    gap: 0.25em;
    flex: 1 1 11em;
    max-inline-size: 17em;
    font-weight: 600;
  }
  .choices select {
    inline-size: 100%;
    min-block-size: 2.75em;
    padding-inline: 0.625em;
    border: 1px solid var(--field);
    border-radius: var(--radius);
    background: transparent;
    font: inherit;
    font-weight: 400;
    color: inherit;
  }
  .choices option {
    background: Canvas;
    color: CanvasText;
  }
  .status:empty {
    display: none;
  }
  .group {
    display: flex;
    flex-direction: column;
    gap: 0.5em;
    margin-block-start: 0.25em;
  }
  .kind {
    font-size: 1em;
    line-height: 1.4;
  }
  .initials {
    display: flex;
    flex-wrap: wrap;
  }
  .initials button {
    min-inline-size: 44px;
    padding-inline-end: 0.75em;
  }
  .names {
    columns: 17em;
    column-gap: 2.5em;
  }
  .names.later {
    content-visibility: auto;
    contain-intrinsic-size: auto 100em;
  }
  .names li {
    break-inside: avoid;
    padding-block: 0.4em;
    border-block-end: 1px solid var(--line);
    line-height: 1.35;
    overflow-wrap: anywhere;
  }
  .you {
    margin-inline-start: 0.5em;
    padding-inline: 0.5em;
    border: 1px solid var(--field);
    border-radius: 1em;
    font-size: 0.75em;
    font-weight: 600;
  }
  .names .own {
    background: var(--wash);
  }
  .names .target {
    border-inline-start: 0.25em solid;
    padding-inline-start: 0.5em;
    background: var(--wash);
    font-weight: 700;
  }
  .names a {
    color: inherit;
    text-decoration-color: var(--field);
    text-decoration-thickness: 0.06em;
    text-underline-offset: 0.18em;
  }
  .detail {
    display: block;
    font-size: 0.8125em;
    color: var(--muted);
  }
  mark {
    background: none;
    color: inherit;
    font-weight: 700;
    text-decoration: underline;
    text-decoration-thickness: 0.12em;
    text-underline-offset: 0.15em;
  }
`;
