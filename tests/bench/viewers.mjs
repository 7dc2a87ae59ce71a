// node viewers.mjs FOLDER SPECIFICATION…
//
// Writes a site: each viewer with each specification, as their own documentation says to embed them; a content with
// the same specifications for ours (FOLDER/content); and the configurations of the measurements (FOLDER/configs).
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGES = join(dirname(fileURLToPath(import.meta.url)), 'node_modules');
const ORIGIN = 'http://localhost:8091';
const OUR_ORIGIN = 'http://localhost:8090';

// A component whose operations no selector of the page finds says when they are there.
const SHOWS_OPERATION = `<p id="shown"></p><script>
    const look = () => {
        const operation = document.querySelector('rapi-doc').shadowRoot?.querySelector('.nav-bar-path');
        if (operation?.offsetHeight) shown.textContent = 'shown'; else requestAnimationFrame(look);
    };
    look();
</script>`;

// The files of each viewer, its page, and what shows an operation.
const VIEWERS = {
    'swagger-ui': {
        files: ['swagger-ui-dist/swagger-ui-bundle.js', 'swagger-ui-dist/swagger-ui.css'],
        page: specification => `<link rel="stylesheet" href="../swagger-ui.css"><div id="viewer"></div>
            <script src="../swagger-ui-bundle.js"></script>
            <script>SwaggerUIBundle({ url: '${specification}', dom_id: '#viewer' })</script>`,
        operation: '.opblock-summary-path',
    },
    redoc: {
        files: ['redoc/bundles/redoc.standalone.js'],
        page: specification => `<redoc spec-url="${specification}"></redoc>
            <script src="../redoc.standalone.js"></script>`,
        operation: '[id*="operation/"] h2, [id*="paths/"] h2',
    },
    scalar: {
        files: ['@scalar/api-reference/dist/browser/standalone.js'],
        page: specification => `<div id="viewer"></div><script src="../standalone.js"></script>
            <script>Scalar.createApiReference('#viewer', { url: '${specification}' })</script>`,
        operation: '.endpoint, [id*="/GET/"], [id*="/get/"], [id*="/POST/"], [id*="/post/"]',
    },
    rapidoc: {
        files: ['rapidoc/dist/rapidoc-min.js'],
        page: specification => `<script type="module" src="../rapidoc-min.js"></script>
            <rapi-doc spec-url="${specification}"></rapi-doc>${SHOWS_OPERATION}`,
        operation: '#shown:not(:empty)',
    },
};

const [folder, ...specifications] = process.argv.slice(2);
if (!specifications.length) {
    console.error('usage: node viewers.mjs FOLDER SPECIFICATION…');
    process.exit(2);
}
for (const inner of ['configs', 'content/api', 'content/openapi', 'content/producteurs']) {
    mkdirSync(join(folder, inner), { recursive: true });
}
for (const [name, viewer] of Object.entries(VIEWERS)) {
    mkdirSync(join(folder, name), { recursive: true });
    for (const file of viewer.files) copyFileSync(join(PACKAGES, file), join(folder, name, basename(file)));
    writeConfiguration(name, ORIGIN, specifications.map(path => route(name, viewer, path)));
}
writeFileSync(join(folder, 'content/site.yml'), 'name: Mesure\n');
writeFileSync(join(folder, 'content/producteurs/mesure.md'), '---\nname: Mesure\n---\n');
writeConfiguration('ours', OUR_ORIGIN, specifications.map(ourRoute));

function writeConfiguration(name, baseUrl, routes) {
    const configuration = { name, baseUrl, routes: Object.fromEntries(routes), selectors: {} };
    writeFileSync(join(folder, 'configs', `${name}.json`), JSON.stringify(configuration, null, 2));
}

function nameOf(path) {
    return basename(path, extname(path)).replaceAll('.', '-');
}

/** Writes the page of one specification; gives its route. */
function route(name, viewer, path) {
    const api = nameOf(path);
    const site = join(folder, name, api);
    const specification = `specification${extname(path)}`;
    mkdirSync(site, { recursive: true });
    writeFileSync(join(site, specification), readFileSync(path));
    const page = `<!doctype html><html lang="fr"><meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1"><title>${api}</title>
        <body>${viewer.page(specification)}</body></html>`;
    writeFileSync(join(site, 'index.html'), page);
    return [api, { path: `/${name}/${api}/`, ready: { selector: viewer.operation } }];
}

/** Writes an entry that has the specification; gives the route of its documentation. */
function ourRoute(path) {
    const api = nameOf(path);
    const header = `title: ${api}\ntagline: Une spécification à mesurer\nproducer: mesure\nis_open: 1`;
    writeFileSync(join(folder, 'content/api', `${api}.md`), `---\n${header}\n---\n`);
    copyFileSync(path, join(folder, 'content/openapi', `${api}${extname(path)}`));
    return [api, { path: `/documentation/${api}/`, ready: { selector: 'main .documentation-method' } }];
}
