import { css } from 'lit';

/** The letter itself, set like a printed one. */
export const letterStyles = css`
  .top {
    display: flex;
    flex-direction: column;
    gap: calc(var(--space) * 2.5);
  }
  .wide .both {
    display: grid;
    grid-template-columns: minmax(0, var(--measure)) minmax(16em, 20em);
    column-gap: 4em;
    justify-content: space-between;
  }
  .letter {
    min-inline-size: 0;
  }
  .above {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    gap: 1em;
    margin-block-end: 0.6em;
  }
  .kicker {
    font-size: 0.8125em;
    color: var(--muted);
  }
  .title {
    max-inline-size: 22em;
    margin-block-end: calc(var(--space) * 1.25);
    font-size: 1.375em;
    line-height: var(--tight);
  }
  .wide .title {
    font-size: 1.875em;
  }
  .title.long {
    max-inline-size: 27em;
    font-size: 1.25em;
    text-wrap: pretty;
  }
  .wide .title.long {
    font-size: 1.5em;
    text-wrap: balance;
  }
  .peek {
    margin-block: calc(var(--space) * -1) calc(var(--space) * 0.5);
    font-size: 0.9375em;
    line-height: 44px;
  }
  .text {
    max-inline-size: var(--measure);
    hyphens: auto;
    text-wrap: pretty;
  }
  .text > * + * {
    margin-block: 1em 0;
  }
  .text :is(h1, h2, h3, h4, h5, h6) {
    margin-block: 1.5em 0;
    font-size: 1.125em;
    hyphens: manual;
  }
  .text :is(h1, h2, h3, h4, h5, h6) + * {
    margin-block-start: 0.5em;
  }
  .text :is(ul, ol) {
    padding-inline-start: 1.5em;
  }
  .text li + li,
  .text li > :is(ul, ol),
  .text li > p + p {
    margin-block-start: 0.6em;
  }
  .text ul {
    list-style: '–\\2002';
  }
  .text ul > li::marker {
    color: var(--muted);
  }
  .text a {
    color: inherit;
    text-decoration: underline;
    text-decoration-thickness: 0.06em;
    text-underline-offset: 0.18em;
    /* Whatever takes focus is not left behind the button that floats over the end of the page. */
    scroll-margin-block-end: 6em;
  }
  .text blockquote {
    margin-inline: 0;
    padding-inline-start: 1.25em;
    border-inline-start: 2px solid var(--line);
  }
`;
