import { css } from 'lit';

/** What stands in the form, and in what comes after it. It comes when somebody is about to sign. */
export const formStyles = css`
  .form {
    display: flex;
    flex-direction: column;
    gap: calc(var(--space) * 1.125);
    min-inline-size: 0;
  }
  .field {
    display: flex;
    flex-direction: column;
    gap: 0.3em;
    min-inline-size: 0;
  }
  .field > label,
  legend,
  .panel .label {
    font-size: 0.9375em;
    font-weight: 600;
    line-height: 1.4;
  }
  .field > label.tick {
    font-size: 1em;
    font-weight: 400;
  }
  .beside {
    margin-inline-start: 0.25em;
    font-size: 0.9333em;
    font-weight: 400;
    color: var(--muted);
  }
  .field > :is(input:not([type='checkbox']), textarea),
  .chooser select {
    inline-size: 100%;
    min-block-size: 2.75em;
    margin: 0;
    padding: 0.5em 0.75em;
    border: 1px solid var(--field);
    border-radius: var(--radius);
    background: transparent;
    font: inherit;
    color: inherit;
    appearance: none;
  }
  .field textarea {
    resize: vertical;
    line-height: 1.4;
  }
  .chooser select {
    padding-inline-end: 2.25em;
    text-overflow: ellipsis;
    cursor: pointer;
  }
  .chooser > svg {
    inset-inline-end: 0.9em;
  }
  .field :is(input, select, textarea)[aria-invalid] {
    border: 2px solid currentColor;
  }
  .field :is(input, select, textarea):focus-visible {
    outline-offset: 0;
    border-radius: var(--radius);
  }
  .field > input.code {
    inline-size: 9em;
    max-inline-size: 100%;
    font-size: 1.25em;
    letter-spacing: 0.12em;
    font-variant-numeric: tabular-nums;
  }
  .root[dir='rtl'] [dir='ltr'] {
    text-align: end;
  }
  .types {
    display: grid;
    gap: 0.125em;
    min-inline-size: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    margin-block-end: 0.25em;
    padding: 0;
  }
  .tick {
    display: flex;
    gap: 0.75em;
    align-items: start;
    min-block-size: 44px;
    padding-block: 0.45em;
    line-height: 1.4;
    cursor: pointer;
  }
  /* A browser would draw them white, and what is chosen black, on a page as dark as it likes. */
  .tick input {
    flex: none;
    display: grid;
    place-content: center;
    inline-size: 1.25em;
    block-size: 1.25em;
    margin: 0.075em 0 0;
    border: 1px solid var(--field);
    border-radius: 0.2em;
    font-size: inherit;
    color: inherit;
    appearance: none;
    cursor: pointer;
  }
  .tick :checked {
    border: 2px solid var(--accent);
  }
  /* A border keeps a colour that can be seen where the system forces its own. */
  .tick :checked::before {
    content: '';
    border: 0.375em solid var(--accent);
    clip-path: polygon(0 52%, 14% 38%, 38% 62%, 86% 12%, 100% 26%, 38% 90%);
  }
  .tick [type='radio'],
  .tick [type='radio']::before {
    border-radius: 50%;
    clip-path: none;
  }
  .note.under {
    margin-block-start: -0.4em;
    padding-inline-start: 2.2857em;
  }
  .trap {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    padding: 0;
    border: 0;
    opacity: 0;
    pointer-events: none;
    clip-path: inset(50%);
  }
  .panel .note a,
  .errors a {
    color: inherit;
    text-underline-offset: 0.18em;
  }
  .fault,
  .likely {
    font-size: 0.9375em;
    font-weight: 650;
    line-height: 1.4;
  }
  .fault:empty,
  .likely:empty,
  .became:empty {
    display: none;
  }
  .panel p > .plain {
    padding-inline: 0;
  }
  /* High enough for a thumb, and no higher than the line of words it stands in. */
  .form > p:not(.choices) > .plain,
  .likely > .plain {
    margin-block: -10px;
  }
  .told {
    padding: 0.75em 1em;
    border: 2px solid currentColor;
    border-radius: var(--radius);
  }
  .told:focus {
    outline: 0;
  }
  .errors p {
    font-weight: 700;
  }
  .errors li {
    margin-block-start: 0.375em;
    line-height: 1.4;
  }
  .errors a {
    display: inline-block;
    padding-block: 0.25em;
  }
  .progress {
    display: grid;
    gap: 0.25em;
  }
  .progress:empty {
    display: none;
  }
  .time {
    font-variant-numeric: tabular-nums;
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    column-gap: 1.25em;
  }
  .choices .plain {
    display: inline-flex;
    align-items: center;
  }
  .became {
    font-size: 1.125em;
  }
  .own-signature {
    padding-block: 0.75em 0.25em;
    border-block-start: 1px solid var(--line);
  }
  .asked {
    display: grid;
    gap: 0.75em;
    margin-block: 0.75em;
  }
  .asked:focus {
    outline: 0;
  }
`;
