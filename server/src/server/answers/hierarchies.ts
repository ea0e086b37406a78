import {
  CallHierarchyIncomingCallsRequest,
  CallHierarchyOutgoingCallsRequest,
  CallHierarchyPrepareRequest,
  TypeHierarchyPrepareRequest,
  TypeHierarchySubtypesRequest,
  TypeHierarchySupertypesRequest,
} from 'vscode-languageserver';
import { incomingCalls, outgoingCalls, prepareCallHierarchy } from '../../features/navigation/call-hierarchy.ts';
import { prepareTypeHierarchy, subtypes, supertypes } from '../../features/navigation/type-hierarchy.ts';
import type { AnswerGroup } from './answering.ts';

/** What courses ask for and unlock, and which skills are part of which. */
export const hierarchies: AnswerGroup = {
  capabilities: () => ({ callHierarchyProvider: true, typeHierarchyProvider: true }),
  register({ answer, wholeSnapshot }) {
    const at = ['textDocument', 'position'] as const;
    answer(CallHierarchyPrepareRequest.type, at, async ({ textDocument: { uri }, position }) =>
      prepareCallHierarchy(await wholeSnapshot(), uri, position),
    );
    answer(CallHierarchyIncomingCallsRequest.type, ['item'], async ({ item }) =>
      incomingCalls(await wholeSnapshot(), item),
    );
    answer(CallHierarchyOutgoingCallsRequest.type, ['item'], async ({ item }) =>
      outgoingCalls(await wholeSnapshot(), item),
    );
    answer(TypeHierarchyPrepareRequest.type, at, async ({ textDocument: { uri }, position }) =>
      prepareTypeHierarchy(await wholeSnapshot(), uri, position),
    );
    answer(TypeHierarchySupertypesRequest.type, ['item'], async ({ item }) => supertypes(await wholeSnapshot(), item));
    answer(TypeHierarchySubtypesRequest.type, ['item'], async ({ item }) => subtypes(await wholeSnapshot(), item));
  },
};
