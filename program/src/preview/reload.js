// Waits for another version of the content than the one that this page shows, then asks for the page again.
{
  const shown = document.currentScript.dataset.version;
  const pause = () => new Promise(done => setTimeout(done, 1000));
  const follow = async () => {
    for (;;) {
      try {
        // Answered when there is another version, or after a while.
        const answer = await fetch(`/_apercu/version?${shown}`, { cache: 'no-store' });
        if (answer.ok && (await answer.text()) !== shown) return location.reload();
      } catch {
        await pause();
      }
    }
  };
  follow();
}
