import { css } from 'lit';

/** Where the form stands: in the column beside the letter, or over the page; its heading and its button to close. */
export const panelStyles = css`
  dialog.panel {
    box-sizing: border-box;
    inline-size: min(32em, 100vw - 2em);
    max-inline-size: none;
    max-block-size: calc(100vh - 2em);
    max-block-size: calc(100dvh - 2em);
    margin: auto;
    padding: 0 1.5em 1.5em;
    overflow: auto;
    overscroll-behavior: contain;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--open-letter-surface, Canvas);
    color: var(--open-letter-on-surface, CanvasText);
  }
  dialog.panel::backdrop {
    background: rgb(0 0 0 / 0.5);
  }
  /* As high as the window where it is small: a phone's keyboard takes half of it. */
  @media (max-width: 30em) {
    dialog.panel {
      inline-size: 100%;
      block-size: 100vh;
      block-size: 100dvh;
      max-block-size: none;
      margin: 0;
      padding-inline: max(1em, env(safe-area-inset-left)) max(1em, env(safe-area-inset-right));
      padding-block-end: max(1.5em, env(safe-area-inset-bottom));
      border: 0;
      border-radius: 0;
    }
  }
  /* Names and labels are other people's: none may be wider than its place. */
  .panel {
    overflow-wrap: anywhere;
  }
  .wide .both > .sign.open {
    position: static;
  }
  .sign.open {
    max-inline-size: 32em;
  }
  .panel-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    gap: 1em;
    padding-block: 0.5em;
  }
  dialog .panel-head {
    padding-block: 0.5em 0.25em;
    background: inherit;
  }
  /* In a low window, as a large one at 400 %, what stays would lie over what is read. */
  @media (min-height: 25em) {
    dialog .panel-head {
      position: sticky;
      inset-block-start: 0;
      z-index: 1;
    }
  }
  dialog > .panel-head {
    background: var(--open-letter-surface, Canvas);
  }
  /* Below what stays at the top, and above what a phone's keyboard hides. */
  .panel :is(.told, .progress, input, select, textarea, .asked) {
    scroll-margin-block: 5em 2em;
  }
  .panel-title {
    font-size: 1.375em;
  }
  /* What stays at the top leaves room for what goes by below it. Tall letters are not what it is scrolled for. */
  dialog .panel-title {
    padding-block: 0.2em;
    max-block-size: 30vh;
    overflow: auto;
  }
  .panel-title:focus {
    outline: 0;
  }
  .panel .close {
    display: grid;
    place-items: center;
    flex: none;
    inline-size: 44px;
    block-size: 44px;
    margin-inline-end: -14px;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    cursor: pointer;
  }
  /* The page around may have no room beside it. */
  section > .panel-head > .close {
    justify-items: end;
    margin-inline-end: 0;
  }
  .close svg {
    inline-size: 1em;
  }
  .close:focus-visible {
    outline-offset: -4px;
  }
  /* Where the column is not one any more, the form has its place below the letter. */
  .narrow .sign,
  .compact .sign {
    margin-block-start: 0 !important;
  }
`;
