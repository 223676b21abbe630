// What the page takes for the address of a script: one of this site, and no other. Where the browser knows
// Trusted Types the content policy demands them, and workers are started with addresses.

interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): unknown;
}

(window as { trustedTypes?: TrustedTypes }).trustedTypes?.createPolicy('default', {
  createScriptURL(address) {
    if (new URL(address, location.href).origin === location.origin) return address;
    throw new TypeError(`${address} is no script of this site.`);
  },
});
