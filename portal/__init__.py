"""The project and everything that plugins stand on."""
