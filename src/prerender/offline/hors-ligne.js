// The part of the page « Hors connexion » that keeps the whole catalogue on the device, and says what is kept.
const LIST = new URL("hors-ligne.json", import.meta.url).href;
const NAME = "vitrine-catalogue-";
const TOGETHER = 20;

const date = iso => new Date(iso).toLocaleDateString("fr-FR", { dateStyle: "long" });
const size = bytes => `${Math.max(1, Math.round(bytes / 1e6))}\u00a0Mo`;
const copies = async () => (await caches.keys()).filter(name => name.startsWith(NAME));

// What is kept whole: its list comes last.
const kept = async () => {
  for (const name of await copies()) {
    const list = await (await caches.open(name)).match(LIST);
    if (list) return list.json();
  }
};

const current = async () => {
  const answer = await fetch(LIST, { cache: "no-cache" });
  if (!answer.ok) throw new Error(answer.status);
  return answer;
};

const drop = async but => {
  for (const name of await copies()) if (name !== but) await caches.delete(name);
};

customElements.define("vitrine-offline", class extends HTMLElement {
  connectedCallback() {
    this.status = document.createElement("p");
    this.status.setAttribute("role", "status");
    this.status.tabIndex = -1;
    this.buttons = document.createElement("p");
    this.replaceChildren(this.status, this.buttons);
    if (navigator.serviceWorker && globalThis.caches) this.look();
    else this.say("Ce navigateur ne sait pas garder de pages.");
  }

  say(sentence, ...actions) {
    const hadFocus = this.buttons.contains(document.activeElement);
    this.status.textContent = sentence;
    this.buttons.replaceChildren(...actions.map(([words, act]) => {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "button";
      button.textContent = words;
      button.addEventListener("click", () => act.call(this));
      return button;
    }));
    // The button that was pressed is gone.
    if (hadFocus) this.status.focus();
  }

  async look() {
    const [here, there] = await Promise.all([kept(), current().then(answer => answer.json()).catch(() => null)]);
    const forget = ["Ne plus garder", this.forget];
    if (!here) {
      if (there) this.say(`Le catalogue entier pèse ${size(there.bytes)} sur cet appareil.`, ["Garder tout le catalogue", this.keep]);
      else this.say("Le réseau est coupé : le catalogue ne peut pas être gardé maintenant.");
    } else if (there && there.version !== here.version) {
      this.say(`Le catalogue est gardé, tel qu’il était le ${date(here.date)}. Une version plus récente est en ligne.`, ["Mettre à jour", this.keep], forget);
    } else this.say(`Le catalogue est gardé, tel qu’il était le ${date(here.date)}.`, forget);
  }

  async keep() {
    try {
      const answer = await current();
      const { version, files } = await answer.clone().json();
      const cache = await caches.open(NAME + version);
      for (let done = 0; done < files.length; done += TOGETHER) {
        this.say(`Téléchargement : ${done} fichiers sur ${files.length}.`);
        const some = files.slice(done, done + TOGETHER).map(file => new URL(file, LIST).href);
        await cache.addAll(some.map(address => new Request(address, { cache: "no-cache" })));
      }
      await cache.put(LIST, answer);
      await drop(NAME + version);
      await this.look();
    } catch {
      this.say("Le catalogue n’a pas pu être gardé en entier.", ["Réessayer", this.keep]);
    }
  }

  async forget() {
    await drop();
    await this.look();
  }
});
