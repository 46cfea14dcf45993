"""Images and documents with credit, consent and language."""
