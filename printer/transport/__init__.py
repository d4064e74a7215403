"""How bytes reach a printer: serial, USB, network, CUPS, a file, the virtual printer."""
