"""What one person does at a kiosk: controller, screens, choices, effects, number pad, idle time."""
