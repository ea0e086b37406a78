import type { ComparedWith, FromPanel, KeptPanel, PlaceMessage } from '../../webview/messages.ts';

/**
 * A message of the page of a panel; undefined for anything else. The page shows what strangers wrote: should one of them
 * ever get it to say something, it can still not say more than this.
 */
export function readMessage(received: unknown): FromPanel | undefined {
  if (!isRecord(received)) return undefined;
  const { type, place, pinned } = received;
  if (type === 'go') {
    const at = readPlace(place);
    return at && { type, place: at };
  }
  if (type === 'pin') return typeof pinned === 'boolean' ? { type, pinned } : undefined;
  const plain = plainTypes.find((one) => one === type);
  return plain === undefined ? undefined : { type: plain };
}

/** What the page of a panel kept, as far as it is understood: it may have been written by another version. */
export function readKeptPanel(state: unknown): KeptPanel {
  const { uri, pinned, programs } = isRecord(state) ? state : {};
  return {
    ...(typeof uri === 'string' ? { uri } : {}),
    pinned: pinned === true,
    programs: Object.fromEntries(
      Object.entries(isRecord(programs) ? programs : {}).map(([program, look]) => {
        const comparedWith = isRecord(look) ? readComparedWith(look.comparedWith) : undefined;
        return [program, comparedWith ? { comparedWith } : {}];
      }),
    ),
  };
}

/** Whether some answers of the server name a file as that in which something is written. */
export function isMentioned(uri: string, answers: unknown): boolean {
  if (Array.isArray(answers)) return answers.some((one) => isMentioned(uri, one));
  if (!isRecord(answers)) return false;
  return answers.uri === uri || Object.values(answers).some((one) => isMentioned(uri, one));
}

const plainTypes = [
  'ready',
  'chooseComparison',
  'stopComparing',
  'exportComparison',
  'export',
  'chooseRoles',
  'print',
  'startAgain',
] as const;

function readPlace(place: unknown): PlaceMessage | undefined {
  if (!isRecord(place)) return undefined;
  const { uri, line, character } = place;
  return typeof uri === 'string' && isCount(line) && isCount(character) ? { uri, line, character } : undefined;
}

function isCount(number: unknown): number is number {
  return Number.isSafeInteger(number) && Number(number) >= 0;
}

function readComparedWith(found: unknown): ComparedWith | undefined {
  if (!isRecord(found) || typeof found.label !== 'string') return undefined;
  const { kind, label, uri, revision } = found;
  if (kind === 'file' && typeof uri === 'string') return { kind, uri, label };
  return kind === 'revision' && typeof revision === 'string' ? { kind, revision, label } : undefined;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
