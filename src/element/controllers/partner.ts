import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { report } from '../../client/report.ts';
import { partnerIdOf } from '../partner-id.ts';

interface Host extends ReactiveControllerHost {
  readonly partner: string | undefined;
}

/** Tells the page's owner of a partner's id that is none. It is ignored: a typo costs no signature. */
export class PartnerController implements ReactiveController {
  readonly #host: Host;
  #checked: string | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostUpdated(): void {
    const { partner } = this.#host;
    if (partner === this.#checked) return;
    this.#checked = partner;
    if (partner && !partnerIdOf(partner)) report({ code: 'partner-invalid', got: partner }, true);
  }
}
