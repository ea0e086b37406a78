import type { Readable } from 'node:stream';
import {
  AbstractMessageReader,
  type DataCallback,
  type Disposable,
  type Message,
  type MessageReader,
} from 'vscode-languageserver/node';

/** A frame that says it is longer than this is not waited for: no text of that length could be read. */
const longestBody = 2 ** 28;

/** As much of what is no frame is kept, since the beginning of one may be at its end. */
const longestHeader = 8192;

const blankLine = Buffer.from('\r\n\r\n');
const lengthAtEnd = /content-length:[ \t]*(\d+)[ \t]*$/i;
const lengthInHeader = /content-length:[ \t]*(\d+)[ \t]*(?:\r\n|$)/gi;

/**
 * Reads messages from a stream. What is no message is left out, and reading goes on with the next frame, wherever that
 * begins: a frame that is cut short, or says a wrong length, costs no other message and keeps nobody waiting. (The library's
 * own reader waits for ever for the rest of such a frame.)
 */
export class FrameReader extends AbstractMessageReader implements MessageReader {
  readonly #stream: Readable;
  readonly #unreadable: () => void;
  #chunks: Buffer[] = [];
  #size = 0;
  /** The length of the body that comes next; absent while a header is looked for. */
  #length: number | undefined;
  /** So many bytes of an unfinished body are known to hold no header. */
  #searched = 0;
  /** Whether the garbage that is being left out was told of. */
  #isSkipping = false;

  /** `unreadable` is told of each stretch of bytes that was no message. */
  constructor(stream: Readable, unreadable: () => void) {
    super();
    this.#stream = stream;
    this.#unreadable = unreadable;
  }

  listen(callback: DataCallback): Disposable {
    const take = (chunk: Buffer) => {
      this.#chunks.push(chunk);
      this.#size += chunk.length;
      while (this.#length === undefined ? this.#readHeader() : this.#readBody(callback));
    };
    this.#stream.on('data', take);
    this.#stream.on('error', (error) => this.fireError(error));
    this.#stream.on('close', () => this.fireClose());
    return { dispose: () => void this.#stream.off('data', take) };
  }

  /** Gives whether there may be more to read. */
  #readHeader(): boolean {
    const bytes = this.#all();
    const end = bytes.indexOf(blankLine);
    if (end < 0) {
      if (bytes.length <= longestHeader) return false;
      this.#keepFrom(bytes, bytes.length - longestHeader);
      this.#skip();
      return false;
    }
    const header = bytes.toString('latin1', 0, end);
    this.#keepFrom(bytes, end + blankLine.length);
    // Behind garbage, a header may begin in the middle of a line.
    const length = Number([...header.matchAll(lengthInHeader)].at(-1)?.[1]);
    if (Number.isNaN(length) || length > longestBody) {
      this.#skip();
      return true;
    }
    this.#isSkipping = false;
    this.#length = length;
    this.#searched = 0;
    return true;
  }

  #readBody(callback: DataCallback): boolean {
    const length = this.#length ?? 0;
    const isComplete = this.#size >= length;
    // Line breaks in JSON texts are written as \n, so a header in a body is the next one: the length was wrong.
    const bytes = isComplete || this.#mayHoldHeader() ? this.#all() : undefined;
    if (!bytes) return false;
    const message = isComplete ? parsed(bytes.subarray(0, length)) : undefined;
    if (message) {
      this.#length = undefined;
      this.#keepFrom(bytes, length);
      this.#hand(message.value, callback);
      return true;
    }
    const next = headerIn(bytes);
    if (!isComplete && next === undefined) return false;
    this.#length = undefined;
    this.#keepFrom(bytes, next === undefined ? length : next);
    this.#skip();
    return true;
  }

  /** A message that cannot be taken in keeps none that comes after it. */
  #hand(message: Message, callback: DataCallback): void {
    try {
      callback(message);
    } catch (error) {
      this.fireError(error);
    }
  }

  /** Whether what has come since the last look may have ended a header. */
  #mayHoldHeader(): boolean {
    const fresh = this.#size - this.#searched;
    const last = this.#chunks.at(-1);
    this.#searched = this.#size;
    if (!last || fresh > last.length) return true;
    // The blank line may have been torn apart by the end of a chunk.
    return last.includes(blankLine) || /^[\r\n]/.test(last.toString('latin1', 0, 1));
  }

  #skip(): void {
    if (!this.#isSkipping) this.#unreadable();
    this.#isSkipping = true;
  }

  #all(): Buffer {
    const [first] = this.#chunks;
    const bytes = this.#chunks.length === 1 && first ? first : Buffer.concat(this.#chunks);
    this.#chunks = [bytes];
    return bytes;
  }

  #keepFrom(bytes: Buffer, start: number): void {
    const rest = bytes.subarray(start);
    this.#chunks = rest.length > 0 ? [rest] : [];
    this.#size = rest.length;
  }
}

function parsed(body: Buffer): { value: Message } | undefined {
  try {
    return { value: JSON.parse(body.toString('utf8')) };
  } catch {
    return undefined;
  }
}

/** Where a header begins in the middle of bytes. */
function headerIn(bytes: Buffer): number | undefined {
  for (let end = bytes.indexOf(blankLine); end >= 0; end = bytes.indexOf(blankLine, end + 1)) {
    const start = Math.max(0, end - 64);
    const found = lengthAtEnd.exec(bytes.toString('latin1', start, end));
    if (found) return start + found.index;
  }
  return undefined;
}
