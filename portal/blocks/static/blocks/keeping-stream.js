/* A stream whose picker does not offer blocks that nobody can write now: those of an
   unknown type, which the stream only carries along, and those of a closed module. */
(() => {
  const { StreamBlockDefinition } = window.wagtailStreamField.blocks;

  class KeepingStreamBlockDefinition extends StreamBlockDefinition {
    constructor(name, groupedChildBlockDefs, initialChildStates, meta) {
      super(name, groupedChildBlockDefs, initialChildStates, meta);
      this.groupedChildBlockDefs = groupedChildBlockDefs
        .map(([group, definitions]) => [
          group,
          definitions.filter(
            (definition) => !meta.unoffered.includes(definition.name),
          ),
        ])
        .filter(([, definitions]) => definitions.length > 0);
    }
  }

  window.telepath.register(
    'portal.blocks.KeepingStreamBlock',
    KeepingStreamBlockDefinition,
  );
})();
