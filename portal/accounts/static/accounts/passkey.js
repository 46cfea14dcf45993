/* Asks the device for a passkey, and sends its answer with the form.

   A form says by data-passkey what it wants: "create" or "get". What to ask the device
   comes with the page (data-passkey-options: the id of a JSON script) or, at sign-in,
   from the server at the moment of asking (data-passkey-ask: an address). */

const toBytes = (text) =>
  Uint8Array.from(
    atob(text.replace(/-/g, '+').replace(/_/g, '/')),
    (character) => character.charCodeAt(0),
  );

const toText = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replace(/\+/g, '-')
    .replace(/\//g, '_')
    .replace(/=+$/, '');

const withBytes = (keys = []) => keys.map((key) => ({ ...key, id: toBytes(key.id) }));

async function create({ publicKey }) {
  const made = await navigator.credentials.create({
    publicKey: {
      ...publicKey,
      challenge: toBytes(publicKey.challenge),
      user: { ...publicKey.user, id: toBytes(publicKey.user.id) },
      excludeCredentials: withBytes(publicKey.excludeCredentials),
    },
  });
  return answer(made, ['attestationObject', 'clientDataJSON']);
}

async function get({ publicKey }) {
  const shown = await navigator.credentials.get({
    publicKey: {
      ...publicKey,
      challenge: toBytes(publicKey.challenge),
      allowCredentials: withBytes(publicKey.allowCredentials),
    },
  });
  return answer(shown, ['authenticatorData', 'clientDataJSON', 'signature', 'userHandle']);
}

function answer(credential, parts) {
  const response = {};
  for (const part of parts) {
    const bytes = credential.response[part];
    if (bytes) response[part] = toText(bytes);
  }
  return {
    id: credential.id,
    rawId: toText(credential.rawId),
    type: credential.type,
    response,
    clientExtensionResults: { credProps: credential.getClientExtensionResults().credProps },
  };
}

async function optionsOf({ dataset }) {
  if (!dataset.passkeyAsk) {
    return JSON.parse(document.getElementById(dataset.passkeyOptions).textContent);
  }
  const answered = await fetch(dataset.passkeyAsk, {
    headers: { Accept: 'application/json' },
  });
  if (!answered.ok) throw new Error('server');
  return (await answered.json()).request_options;
}

const troubleOf = ({ name, message }) => {
  if (name === 'InvalidStateError') return 'known';
  return message === 'server' || name === 'TypeError' ? 'server' : 'refused';
};

function improve(form) {
  const say = (trouble) => {
    for (const words of form.querySelectorAll('[data-passkey-trouble]')) {
      words.hidden = words.dataset.passkeyTrouble !== trouble;
    }
  };
  form.hidden = false;
  form.querySelector('[data-passkey-needs]').hidden = true;
  form.querySelector('[data-passkey-ready]').hidden = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    say('');
    try {
      const ask = form.dataset.passkey === 'create' ? create : get;
      const credential = await ask(await optionsOf(form));
      form.elements.credential.value = JSON.stringify(credential);
      form.submit();
    } catch (trouble) {
      say(troubleOf(trouble));
    }
  });
}

if (window.PublicKeyCredential && navigator.credentials) {
  document.querySelectorAll('form[data-passkey]').forEach(improve);
}
