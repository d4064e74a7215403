"""Every object of a process, made once and handed over."""
