pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import WarmWindow
import WarmWindow.Kiosk

// At most six things to touch. The buttons stay when what they say changes.
GridLayout {
    id: grid

    required property var choices
    required property KioskViewModel viewModel
    property bool natural: false // as high as their words; else they share the room, and the words are made to fit

    // All names of a kind have one size, and all second lines: the largest at which each of them has room.
    readonly property var tiles: Array.from(children).filter(child => child instanceof ChoiceButton && child.choice !== null)
    readonly property real primarySize: Math.min(Theme.han(11.5), ...tiles.filter(tile => tile.primary).map(tile => tile.nameFits))
    readonly property real nameSize: Math.min(Theme.han(11.5), ...tiles.map(tile => tile.nameFits))
    readonly property real hintSize: Math.min(Theme.han(7.6), ...tiles.filter(tile => tile.hint !== "").map(tile => tile.hintFits))

    columnSpacing: 6 * Theme.mm
    rowSpacing: 6 * Theme.mm
    uniformCellHeights: !natural
    uniformCellWidths: true

    Repeater {
        // What a button makes of its height it keeps for life: to change its mind would be a loop of the layout.
        model: grid.natural ? [true, true, true, true, true, true] : [false, false, false, false, false, false]

        ChoiceButton {
            required property int index
            required property bool modelData

            Layout.columnSpan: grid.columns > 1 && natural && kind === "primary" ? grid.columns : 1
            Layout.fillHeight: !natural
            Layout.fillWidth: true
            Layout.maximumHeight: natural ? implicitHeight : 175 * Theme.mm
            Layout.minimumHeight: natural ? -1 : 22 * Theme.mm
            Layout.preferredWidth: 1
            choice: grid.choices[index] ?? null
            hintSize: grid.hintSize
            keypad: grid.viewModel.keypad
            nameSize: primary ? grid.primarySize : grid.nameSize
            natural: modelData
            small: grid.viewModel.panelWidth < 450 && grid.viewModel.panelHeight < grid.viewModel.panelWidth

            onChosen: code => grid.viewModel.choose(code)
        }
    }
}
