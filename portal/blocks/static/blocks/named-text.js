/* A rich text whose editor says what it is for: Wagtail leaves its text box without
   a name for people who hear the screen. */
(() => {
  const { FieldBlockDefinition } = window.wagtailStreamField.blocks;

  class NamedTextBlockDefinition extends FieldBlockDefinition {
    render(...placeAndState) {
      const block = super.render(...placeAndState);
      block.element
        .querySelector('[role="textbox"]')
        ?.setAttribute('aria-label', this.meta.label);
      return block;
    }
  }

  window.telepath.register('portal.blocks.TextBlock', NamedTextBlockDefinition);
})();
