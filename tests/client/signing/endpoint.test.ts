import { expect } from '@open-wc/testing';
import { endpointUrl } from '../../../src/client/signing/endpoint.ts';

describe('the address of what an endpoint does', () => {
  it('stands below the one to sign at, whose query and closing slash are not part of it', () => {
    for (const url of ['/elm/sign', '/elm/sign/', '/elm/sign?from=page#top']) {
      expect(endpointUrl(`https://sign.example.org${url}`, 'confirm')).to.equal(
        'https://sign.example.org/elm/sign/confirm',
      );
    }
  });
});
