// What a screen reader is given: the structure of the main screens, in English. Values stand between marks of direction; a dot takes one.
import { ada } from '../lib/people.mjs';
import { expect, test } from '../lib/wizard.mjs';

const NEW_PASSWORD = 'seven-otters-read-aloud';

test('identify, method, prove, renew and done, as they are read out', async ({ wizard, page }) => {
  const main = page.getByRole('main');
  await wizard.open();
  await expect(main).toMatchAriaSnapshot(`
    - main:
      - heading "Get back into your account" [level=1]
      - paragraph: Tell us who you are. Then we ask you to prove it, and you choose a new password.
      - text: User ID
      - paragraph: The name you sign in with, like person@organization.example
      - textbox "User ID"
      - button "Next"
      - navigation "What else you can do":
        - link "I know my password":
          - /url: /sign-in
  `);

  await wizard.identify('nobody');
  await wizard.refused('login_malformed');
  await expect(main).toMatchAriaSnapshot(`
    - main:
      - heading "That did not work" [level=2]
      - alert:
        - link "Enter your user ID, like person@organization.example.":
          - /url: "#login"
      - heading "Get back into your account" [level=1]
  `);

  await wizard.identify(ada.login);
  await wizard.at('method');
  await expect(main).toMatchAriaSnapshot(`
    - main:
      - heading "How do you want to prove it is you?" [level=1]
      - paragraph: Select one that you can use now.
      - group "How do you want to prove it is you?":
        - radio /Email/
        - radio /Text message/
        - radio /Call to my mobile phone/
        - radio /Call to my office phone/
        - radio /Authenticator app/
      - button "Next"
      - navigation "What else you can do":
        - link "Contact your administrator":
          - /url: /recover/contact
        - button "Cancel"
  `);

  await wizard.choose('email');
  await expect(main).toMatchAriaSnapshot(`
    - main:
      - heading "Check your email" [level=1]
      - paragraph: If we have an email address for this account, we sent a message to it.
      - text: Code
      - paragraph: /Six digits, valid for .10. minutes\\./
      - textbox "Code"
      - button "Next"
      - paragraph: /Nothing yet\\? You can try again in .0:\\d\\d/
      - navigation "What else you can do":
        - link "Try another way":
          - /url: /recover/method
        - link "Contact your administrator":
          - /url: /recover/contact
        - button "Cancel"
  `);

  await wizard.prove(await wizard.code({ to: ada.mail, channel: 'email' }));
  await wizard.at('renew');
  await expect(main).toMatchAriaSnapshot(`
    - main:
      - paragraph: /Step .2. of .2./
      - heading "Choose a new password" [level=1]
      - paragraph: It works as soon as you press the button.
      - text: New password
      - textbox "New password"
      - button /^Show. .New password.$/
      - paragraph: "A good password:"
      - list:
        - listitem: /has .15. to .256. characters/
      - text: Type it again
      - textbox "Type it again"
      - button /^Show. .Type it again.$/
      - paragraph: This signs you out everywhere else. Nobody stays signed in with the old password.
      - button "Set the password"
  `);

  await wizard.renew(NEW_PASSWORD);
  await wizard.at('done');
  wizard.known.set(ada.login, NEW_PASSWORD);
  await expect(main).toMatchAriaSnapshot(`
    - main:
      - heading "You have a new password" [level=1]
      - paragraph: Sign in with it now. Update it on your phone and in your email app too.
      - paragraph:
        - link "Sign in":
          - /url: /sign-in
  `);
});
