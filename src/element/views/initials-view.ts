import { html, nothing, type TemplateResult } from 'lit';
import type { Group, Kind } from '../../client/listing.ts';
import type { Initial } from '../../search/initials.ts';

export interface InitialsState {
  readonly label: string;
  /** None where no letters lead into it. */
  readonly of: (group: Group) => readonly Initial[];
}

export interface InitialsHandlers {
  /** Goes to a place in the list of a kind. */
  readonly lead: (kind: Kind, place: number) => void;
}

/** The letters that lead into a long list. @param title the group's */
export function initialsView(
  group: Group,
  title: string,
  { label, of }: InitialsState,
  { lead }: InitialsHandlers,
): TemplateResult | typeof nothing {
  const initials = of(group);
  if (!initials.length) return nothing;
  return html`<ul role="list" class="initials" aria-label=${`${label}, ${title}`}>
    ${initials.map(
      (initial) =>
        html`<li>
          <button
            class="plain"
            type="button"
            @click=${() => {
              lead(group.kind, initial.place);
            }}
          >
            <bdi>${initial.label}</bdi>
          </button>
        </li>`,
    )}
  </ul>`;
}
