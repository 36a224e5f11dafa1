import { type Fault, fault } from "./fault.ts";

interface Kind {
  readonly what: string;
  readonly message: string;
  readonly retry?: boolean;
}

const DNS = { what: "dns", message: "the host's name is not known. Check its spelling, and the connection to the network." };
const UNREACHABLE = { what: "unreachable", message: "the host cannot be reached. Check the connection to the network.", retry: true };
const RESET = { what: "reset", message: "the server broke the connection off before it answered. Try again later.", retry: true };
const CUT_OFF = {
  what: "cut-off",
  message: "the answer broke off before its end, so nothing of it was taken. Try again later.",
  retry: true,
};
const ENCODING = {
  what: "encoding",
  message: "the answer is not packed as it says (Content-Encoding). Fetch it with another program, and give the file.",
};
const PROTOCOL = { what: "protocol", message: "what answers there is no web server, or a broken one. Check the address and its port." };

const KINDS: Readonly<Record<string, Kind>> = {
  ENOTFOUND: DNS,
  ENODATA: DNS,
  EAI_AGAIN: { what: "dns", message: "the host's name could not be looked up now. Check the connection to the network.", retry: true },
  ECONNREFUSED: {
    what: "refused",
    message: "the host takes no connection on this port. Check the address, or try again later.",
    retry: true,
  },
  EHOSTUNREACH: UNREACHABLE,
  ENETUNREACH: UNREACHABLE,
  ENETDOWN: UNREACHABLE,
  EADDRNOTAVAIL: UNREACHABLE,
  ECONNRESET: RESET,
  ECONNABORTED: RESET,
  EPIPE: RESET,
  ETIMEDOUT: { what: "timeout", message: "the host did not answer in time. Try again later.", retry: true },
  EMFILE: { what: "failed", message: "too many files are open. Give fewer sources at once, or raise the limit (ulimit -n)." },
  ABORT_ERR: { what: "stopped", message: "it was not fetched, because the run was stopped." },
  Z_BUF_ERROR: CUT_OFF,
  Z_DATA_ERROR: ENCODING,
  HPE_INVALID_EOF_STATE: CUT_OFF,
  ERR_STREAM_PREMATURE_CLOSE: CUT_OFF,
  HPE_HEADER_OVERFLOW: { what: "protocol", message: "the answer's head is too large. The server is broken, or this is no web page." },
};

const TLS = /^(?:ERR_TLS|ERR_SSL|EPROTO|CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|ERR_OSSL|HOSTNAME_MISMATCH|INVALID_CA)/;

/** What an error of Node's network, TLS or zlib modules means. `answered`: the head of an answer had come. */
export function networkFault(subject: string, error: unknown, answered: boolean): Fault {
  const { code: own, errors, message: reason } = error as { code?: string; errors?: readonly { code?: string }[]; message?: string };
  const code = own ?? errors?.[0]?.code ?? "";
  if (TLS.test(code))
    return fault(
      "tls",
      subject,
      `the encrypted connection is not to be trusted (${code}). Check the address and this machine's clock; a certificate authority of your own goes into NODE_EXTRA_CA_CERTS.`,
    );
  // Bytes after the end that the head named are as wrong as too few.
  const kind =
    answered && (code === "ECONNRESET" || code.startsWith("HPE_"))
      ? CUT_OFF
      : (KINDS[code] ??
        (code.startsWith("HPE_") ? PROTOCOL : /^(?:ERR__ERROR_FORMAT|ERR_BROTLI|ERR_PADDING)/.test(code) ? ENCODING : null));
  if (!kind) return fault("failed", subject, `it could not be fetched (${reason ?? String(error)}). Try again later.`);
  return fault(kind.what, subject, kind.message, { retry: kind.retry ?? false });
}
