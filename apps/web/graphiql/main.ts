import 'graphiql/setup-workers/vite';
import 'graphiql/style.css';
import './page.css';
import { GraphiQL } from 'graphiql';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { examples } from './examples.js';
import { fetcher } from './fetcher.js';

const defaultTabs = examples.map(({ query, variables }) => ({
  query,
  variables: variables ? JSON.stringify(variables, null, 2) : null,
}));

createRoot(document.getElementById('graphiql') as HTMLElement).render(
  createElement(GraphiQL, { fetcher, defaultTabs, defaultEditorToolsVisibility: 'variables' }),
);
