import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import type { Core } from '@strapi/strapi';

import { PLUGIN_ID } from '../plugin-id';
import { settings } from '../settings/settings';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** 128 bits of an HMAC-SHA-256 sign a link: short enough for a plain-text e-mail (RFC 2104 §5). */
const SIGNATURE_BYTES = 16;
const FINGERPRINT_BYTES = 8;

interface Keys {
  seal: Buffer;
  hash: Buffer;
  sign: Buffer;
  fingerprint: Buffer;
}

/** Independent keys for each purpose, derived from one secret (HKDF, RFC 5869). */
const deriveKeys = (secret: string): Keys => {
  const derive = (purpose: string): Buffer =>
    Buffer.from(hkdfSync('sha256', secret, '', `${PLUGIN_ID}/${purpose}`, 32));
  return {
    seal: derive('seal'),
    hash: derive('hash'),
    sign: derive('sign'),
    fingerprint: derive('fingerprint'),
  };
};

/** Fewer characters than any generator of keys makes: Strapi's own makes 24. */
const FEWEST_CHARACTERS = 16;
/** What Strapi's `.env.example` holds, which everybody knows. */
const PLACEHOLDER = /to ?be ?modified|change ?me/i;

/** @throws Error that names the setting, where a stranger could guess the secret */
const refuseGuessable = (setting: string, secret: unknown): void => {
  if (typeof secret !== 'string' || secret.length < FEWEST_CHARACTERS || PLACEHOLDER.test(secret)) {
    throw new Error(
      `donation-banners: "${setting}" seals readers’ addresses and can be guessed: it has to be ${FEWEST_CHARACTERS} random characters or more. Or set "secrets" of this plugin.`,
    );
  }
};

const ownSecrets = (strapi: Core.Strapi): string[] => {
  const { secrets } = settings(strapi);
  if (secrets.length > 0) {
    return secrets;
  }
  const encryptionKey = strapi.config.get<string>('admin.secrets.encryptionKey');
  if (encryptionKey) {
    refuseGuessable('admin.secrets.encryptionKey', encryptionKey);
    return [encryptionKey];
  }
  const joined = strapi.config.get<string[]>('server.app.keys').join('\n');
  refuseGuessable('server.app.keys', joined);
  strapi.log.warn(
    `[${PLUGIN_ID}] Neither "secrets" nor admin.secrets.encryptionKey is set: reminders are sealed with app.keys, and a change of those makes stored addresses unreadable.`,
  );
  return [joined];
};

/** Keeps e-mail addresses secret: sealed at rest, looked up by a keyed hash, and named in links by a signature alone. */
export default ({ strapi }: { strapi: Core.Strapi }) => {
  let cached: Keys[] | undefined;
  const allKeys = (): Keys[] => (cached ??= ownSecrets(strapi).map(deriveKeys));
  const current = (): Keys => allKeys()[0] as Keys;

  const signature = (text: string, keys: Keys): Buffer =>
    createHmac('sha256', keys.sign).update(text).digest().subarray(0, SIGNATURE_BYTES);

  const isSigned = (text: string, signed: string): boolean => {
    const given = Buffer.from(signed, 'base64url');
    return allKeys().some((keys) => {
      const wanted = signature(text, keys);
      return given.length === wanted.length && timingSafeEqual(given, wanted);
    });
  };

  const open = (bytes: Buffer, keys: Keys): string => {
    const nonce = bytes.subarray(0, NONCE_BYTES);
    const decipher = createDecipheriv(CIPHER, keys.seal, nonce);
    decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    const text = decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  };

  return {
    /** @throws Error that names the setting, where the secret in use can be guessed */
    start(): void {
      current();
    },

    /** What tells the known secrets apart, the current one's first, and does not tell them: 64 bits of each, hex. */
    fingerprints: (): string[] =>
      allKeys().map(({ fingerprint }) =>
        fingerprint.subarray(0, FINGERPRINT_BYTES).toString('hex'),
      ),

    /** The text encrypted with the current secret (AES-256-GCM), base64. */
    seal(text: string): string {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, current().seal, nonce);
      const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
    },

    /**
     * What was sealed, with whichever known secret.
     * @throws Error where none of them opens it
     */
    unseal(sealed: string): string {
      const bytes = Buffer.from(sealed, 'base64');
      for (const keys of allKeys()) {
        try {
          return open(bytes, keys);
        } catch {
          // Sealed with another secret: try the next.
        }
      }
      throw new Error(
        'A stored address cannot be read: the secret that sealed it is not configured.',
      );
    },

    /**
     * The keyed hashes (HMAC-SHA-256, hex) under which an address may be found: with the current secret first, then
     * with those before it. Letter case does not matter.
     */
    hashes(address: string): [current: string, ...earlier: string[]] {
      const [first, ...others] = allKeys().map((keys) =>
        createHmac('sha256', keys.hash).update(address.toLowerCase()).digest('hex'),
      );
      return [first as string, ...others];
    },

    /**
     * A text that cannot be changed, though it can be read, safe in URLs.
     * @param purpose what it is signed for; for another purpose it does not count
     */
    sign(purpose: string, text: string): string {
      const signed = signature(`${purpose}\n${text}`, current());
      return `${Buffer.from(text).toString('base64url')}.${signed.toString('base64url')}`;
    },

    /** The text that was signed for the purpose, or `null` where it was not, by any known secret. */
    signed(purpose: string, token: string): string | null {
      const [encoded = '', given = ''] = token.split('.');
      const text = Buffer.from(encoded, 'base64url').toString('utf8');
      return isSigned(`${purpose}\n${text}`, given) ? text : null;
    },

    /** A signed name for the id, safe in URLs. */
    token(id: string): string {
      return `${id}.${signature(id, current()).toString('base64url')}`;
    },

    /** The id that the token names, or `null` where it was not signed by any known secret. */
    idOf(token: string): string | null {
      const [, id = '', signed = ''] = /^([a-z0-9]+)\.([\w-]+)$/.exec(token) ?? [];
      return isSigned(id, signed) ? id : null;
    },
  };
};
