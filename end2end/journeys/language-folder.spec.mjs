// A language is a folder: one made here is offered and spoken, without a line of code.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { raise } from '../lib/stage.mjs';
import { expect, look, test as base } from '../lib/wizard.mjs';

const test = base.extend({
  stage: [async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'rekey-locales-'));
    cpSync(fileURLToPath(new URL('../../locales', import.meta.url)), folder, { recursive: true });
    cpSync(join(folder, 'en'), join(folder, 'eo'), { recursive: true });
    const change = (file, id, text) => {
      const path = join(folder, 'eo', file);
      writeFileSync(path, readFileSync(path, 'utf8').replace(new RegExp(`^${id} = .*$`, 'm'), `${id} = ${text}`));
    };
    change('common.ftl', 'language-name', 'Esperanto');
    change('recover.ftl', 'recover-identify-title', 'Rehavu vian konton');
    const stage = await raise({ REKEY_STAGE_LOCALES: folder });
    await use(stage);
    await stage.strike();
    rmSync(folder, { recursive: true });
  }, { scope: 'worker' }],
});

test('a fourth language is offered and shown', async ({ wizard, page }) => {
  await wizard.open();
  await page.getByRole('link', { name: 'Esperanto' }).click();
  await expect(page.locator('html')).toHaveAttribute('lang', 'eo');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rehavu vian konton');
  await look(page, 'fourth-language');
});

test.describe('asked for by the browser', () => {
  test.use({ locale: 'eo' });

  test('a fourth language needs no choice', async ({ wizard, page }) => {
    await wizard.open();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rehavu vian konton');
  });
});
