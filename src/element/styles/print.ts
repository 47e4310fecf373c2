import { css } from 'lit';

/** On paper: the whole letter, then who signed it, without anything to press. */
export const printStyles = css`
  .printed,
  .printed-end {
    display: none;
  }
  @media print {
    /* The ink of a dark page is pale, and whether its background is printed nobody knows. */
    .root {
      font-size: 11pt;
      line-height: 1.45;
      color: #000;
      background: #fff;
      -webkit-print-color-adjust: exact;
      print-color-adjust: exact;
    }
    .plain,
    .primary,
    .read,
    .notice,
    .languages,
    .peek,
    .sticky,
    .panel,
    .manage,
    .you,
    .sign,
    .who,
    .search,
    .sift,
    .initials,
    .status {
      display: none;
    }
    .top.both {
      display: block;
    }
    .text {
      orphans: 3;
      widows: 3;
    }
    :is(h1, h2, h3, h4, h5, h6, .printed) {
      break-after: avoid;
    }
    :is(figure, img, blockquote, tr) {
      break-inside: avoid;
    }
    .signatories {
      break-before: page;
      display: block;
    }
    .printed {
      display: block;
      margin-block-end: 1em;
      font-size: 1.25em;
      font-weight: 700;
    }
    .printed-end {
      display: block;
      margin-block-start: 1.5em;
      font-size: 9.5pt;
    }
    .logos {
      grid-template-columns: repeat(auto-fill, minmax(6em, 1fr));
      margin-block-end: 1em;
    }
    .group {
      display: block;
      margin-block-start: 1em;
    }
    .names {
      columns: 2;
      font-size: 9.5pt;
    }
    .names.later {
      content-visibility: visible;
    }
    .names li {
      padding-block: 0.2em;
    }
  }
`;
