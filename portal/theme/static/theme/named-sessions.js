/* Who else has a form open: Wagtail keeps the name in a hint for the mouse. This
   gives it to the button itself, before Wagtail takes the hint's words out of it. */
document.addEventListener('w-swap:success', ({ target }) => {
  target
    .querySelectorAll('button.w-editing-sessions__session:not([aria-label])')
    .forEach((button) => {
      const words = button.textContent.replace(/\s+/g, ' ').trim();
      if (words) button.setAttribute('aria-label', words);
    });
});
