const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/i;
/** What an address may say of TLS itself, as nodemailer reads it: `?requireTLS=false`, `?ignoreTLS=true`. */
const SAID = ['requireTLS', 'ignoreTLS', 'opportunisticTLS', 'secure'];

/** STARTTLS is required of every server that is not on this very machine, unless the address says otherwise. */
export function tlsOf(smtpUrl: string): { requireTLS?: true } {
  const { protocol, hostname, searchParams } = new URL(smtpUrl);
  const said = SAID.some((name) => searchParams.has(name));
  return protocol === 'smtps:' || said || LOOPBACK.test(hostname) ? {} : { requireTLS: true };
}
