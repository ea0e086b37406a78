import {
  DeclarationRequest,
  DefinitionRequest,
  DocumentHighlightRequest,
  DocumentLinkRequest,
  ImplementationRequest,
  type Location,
  type LocationLink,
  ReferencesRequest,
  TypeDefinitionRequest,
} from 'vscode-languageserver';
import { definition } from '../../features/navigation/definition.ts';
import { asLinks, asLocations, type Ways, withoutPages } from '../../features/navigation/destination.ts';
import { documentHighlight } from '../../features/navigation/document-highlight.ts';
import { documentLinks } from '../../features/navigation/document-links.ts';
import { implementation } from '../../features/navigation/implementation.ts';
import { references } from '../../features/navigation/references.ts';
import { typeDefinition } from '../../features/navigation/type-definition.ts';
import { isPage } from '../../features/taxonomy-page/page-address.ts';
import type { Client } from '../capabilities.ts';
import type { AnswerGroup } from './answering.ts';

/** From an id to what it means, and back. */
export const navigation: AnswerGroup = {
  capabilities: () => ({
    definitionProvider: true,
    declarationProvider: true,
    typeDefinitionProvider: true,
    implementationProvider: true,
    referencesProvider: true,
    documentHighlightProvider: true,
    documentLinkProvider: { resolveProvider: false },
  }),
  register({ answer, client, wholeSnapshot }) {
    const told = (way: keyof Client['takesLinks'], ways: Ways | null): LocationLink[] | Location[] | null => {
      const reachable = client()?.showsPages ? ways : withoutPages(ways);
      return client()?.takesLinks[way] ? asLinks(reachable) : asLocations(reachable);
    };
    answer(DefinitionRequest.type, ['textDocument', 'position'], async ({ textDocument: { uri }, position }) =>
      told('definition', definition(await wholeSnapshot(), uri, position)),
    );
    answer(DeclarationRequest.type, ['textDocument', 'position'], async ({ textDocument: { uri }, position }) =>
      told('declaration', definition(await wholeSnapshot(), uri, position)),
    );
    answer(TypeDefinitionRequest.type, ['textDocument', 'position'], async ({ textDocument: { uri }, position }) =>
      told('typeDefinition', typeDefinition(await wholeSnapshot(), uri, position)),
    );
    answer(ImplementationRequest.type, ['textDocument', 'position'], async ({ textDocument: { uri }, position }) =>
      told('implementation', implementation(await wholeSnapshot(), uri, position)),
    );
    answer(ReferencesRequest.type, ['textDocument', 'position'], async ({ textDocument: { uri }, position, context }) =>
      references(await wholeSnapshot(), uri, position, context?.includeDeclaration !== false),
    );
    answer(DocumentHighlightRequest.type, ['textDocument', 'position'], async ({ textDocument: { uri }, position }) =>
      documentHighlight(await wholeSnapshot(), uri, position),
    );
    answer(DocumentLinkRequest.type, ['textDocument'], async ({ textDocument: { uri } }) => {
      const links = documentLinks(await wholeSnapshot(), uri);
      const reachable = client()?.showsPages ? links : links.filter(({ target }) => !isPage(target ?? ''));
      return client()?.showsLinkTooltips ? reachable : reachable.map(({ tooltip: _, ...link }) => link);
    });
  },
};
