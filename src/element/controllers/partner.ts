import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { report } from '../../client/report.ts';

interface Host extends ReactiveControllerHost {
  readonly partner: string | undefined;
}

const partnerId = /^[a-z0-9]([a-z0-9-]{0,38}[a-z0-9])?$/;

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
    if (partner && !partnerId.test(partner)) report({ code: 'partner-invalid', got: partner }, true);
  }
}
