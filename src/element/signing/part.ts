import type { TemplateResult } from 'lit';
import type { LoadedLetter } from '../../client/letters.ts';
import type { Progress } from '../../client/signing/delivery.ts';
import type { ProgressPlace } from '../views/signing/progress-view.ts';

export interface PartPlace extends ProgressPlace {
  readonly loaded: LoadedLetter;
  /** The list of names is shown as well. */
  readonly hasList: boolean;
}

/** What the panel shows: to sign, or to change what was signed. */
export interface Part {
  /** Which of its views it is: when another comes, the focus goes to its heading. */
  readonly view: string;
  /** Until when, in milliseconds since 1970, seconds are counted down in it. */
  readonly until: number | undefined;
  title(place: PartPlace): string;
  render(place: PartPlace): TemplateResult;
}

/** The wait for a busy endpoint is counted down before any other. */
export function countdownOf(progress: Progress | undefined, resendAt?: number): number | undefined {
  return progress?.step === 'waiting' ? progress.until : resendAt;
}

/** What a part has the panel do. */
export interface PanelDoings {
  readonly loaded: () => LoadedLetter;
  /** The form that is shown. */
  readonly form: () => Element | null;
  /** Renders anew. */
  readonly changed: () => void;
  /** Moves the focus to what this selects, if it is there after rendering. */
  readonly focus: (selector: string) => void;
}
