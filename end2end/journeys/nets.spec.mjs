// The nets under the journeys hold: each test here provokes what must never go unnoticed.
import { createServer } from 'node:http';
import { accessible, expect, test as base } from '../lib/test.mjs';

const test = base.extend({
  // No portal is needed, only a page that is wrong in the way a test asks for.
  stage: [async ({}, use) => {
    const server = createServer((request, response) => {
      const body = decodeURIComponent(new URL(request.url, 'http://x').search.slice(1));
      response.setHeader('Content-Security-Policy', "default-src 'none'; script-src 'self'");
      response.setHeader('Content-Type', request.url === '/throw.js' ? 'text/javascript' : 'text/html');
      if (request.url === '/missing.js') response.statusCode = 404;
      response.end(request.url === '/throw.js' ? 'throw new Error("oh")' : `<!doctype html><html lang="en"><title>Wrong</title><main><h1>Wrong</h1>${body}</main>`);
    });
    await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
    await use({ portal: `http://127.0.0.1:${server.address().port}` });
    server.close();
  }, { scope: 'worker' }],
});

const show = async (page, body) => {
  await page.goto(`/?${encodeURIComponent(body)}`, { waitUntil: 'networkidle' });
};

test('a page without fault passes', async ({ page }) => {
  await show(page, '<p>Nothing is wrong.</p>');
  await accessible(page);
});

for (const [fault, body, trouble] of [
  ['an inline script', '<script>document.title = "in"</script>', /Content Security Policy/],
  ['an inline style', '<p style="color: red">red</p>', /Content Security Policy/],
  ['an exception', '<script src="/throw.js"></script>', /exception: Error: oh/],
  ['a missing script', '<script src="/missing.js"></script>', /404/],
  ['a picture from elsewhere', '<img alt="elsewhere" src="http://elsewhere.example/a.png">', /Content Security Policy/],
]) {
  test(`${fault} is caught`, async ({ page, troubles }) => {
    await show(page, body);
    expect(troubles.splice(0).join('\n')).toMatch(trouble);
  });
}

test('an input without a label is caught', async ({ page }) => {
  await show(page, '<input name="code">');
  await expect(accessible(page)).rejects.toThrow(/label/);
});

test.fail('what was caught and not expected fails its test', async ({ page }) => {
  await show(page, '<script src="/missing.js"></script>');
});
