// Every export of domain, api and ui says in a sentence what its signature cannot. A schema and the type inferred from it share one docstring.

/** @type {import('eslint').Rule.RuleModule} */
export const exportsHaveDocstrings = {
  meta: {
    type: 'suggestion',
    schema: [],
    messages: {
      missing:
        'Say in one sentence above `{{name}}` what its signature cannot: units, order, emptiness, failures, source.',
    },
  },
  create(context) {
    const documented = new Set();
    return {
      'Program > ExportNamedDeclaration'(node) {
        const { declaration } = node;
        if (!declaration) return;
        const names = namesOf(declaration);
        if (hasDocstring(context.sourceCode, node)) names.forEach((name) => documented.add(name));
        for (const name of names) {
          if (!documented.has(name)) context.report({ node, messageId: 'missing', data: { name } });
        }
      },
    };
  },
};

function namesOf(declaration) {
  if (declaration.id) return [declaration.id.name];
  return (declaration.declarations ?? []).map(({ id }) => id.name).filter(Boolean);
}

function hasDocstring(sourceCode, node) {
  const last = sourceCode.getCommentsBefore(node).at(-1);
  return last?.type === 'Block' && last.value.startsWith('*');
}
