pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import WarmWindow
import WarmWindow.Kiosk

// A page: what it is about, a sheet or a number pad where it has one, and what to choose. They stand one below the
// other, or in two columns where there is width; what is to be read first stands first.
Item {
    id: page

    required property KioskViewModel viewModel
    readonly property bool tall: height > width
    readonly property bool typing: viewModel.typing
    readonly property bool visual: sheet.filled || typing
    readonly property bool split: !tall && visual
    readonly property bool mirrored: viewModel.rightToLeft
    readonly property real gap: 6 * Theme.mm
    readonly property real side: 12 * Theme.mm
    readonly property real full: width - 2 * side
    readonly property real textWidth: split ? full * (typing ? 0.5 : 0.44) : full
    readonly property real visualWidth: split ? full - textWidth - 2 * gap : full
    readonly property bool visualFirst: split && typing === mirrored
    readonly property real textX: side + (visualFirst ? visualWidth + 2 * gap : 0)
    readonly property real visualX: side + (split && !visualFirst ? textWidth + 2 * gap : 0)
    readonly property real floor: height - gap

    readonly property string heading: viewModel.page + " " + viewModel.title // another one is another thing to hear

    onHeadingChanged: {
        if (visible)
            title.Accessible.announce(viewModel.title, Accessible.Assertive);
    }

    Connections {
        function onPageChanged() {
            fade.restart();
        }

        target: page.viewModel
    }
    NumberAnimation {
        id: fade

        duration: 120
        from: 0.4
        property: "opacity"
        target: page
        to: 1
    }
    ColumnLayout {
        id: texts

        spacing: 4 * Theme.mm
        width: page.textWidth
        x: page.textX
        y: page.gap

        Words {
            id: title

            Accessible.name: text
            Accessible.role: Accessible.Heading
            Layout.fillWidth: true
            Layout.maximumHeight: Theme.han(page.split ? 38 : 26)
            color: page.viewModel.tone === "amber" ? Theme.amber : page.viewModel.tone === "good" ? Theme.green : Theme.ink
            fitted: true
            horizontalAlignment: page.viewModel.slip ? Text.AlignHCenter : Text.AlignLeft
            lineHeight: 0.95
            minimumPixelSize: Math.ceil(Theme.han(6.6))
            objectName: "title"
            size: Theme.han(page.tall ? 11.5 : 10)
            strong: true
            text: page.viewModel.title
            wrapMode: Text.WordWrap
        }
        Notice {
            Layout.fillWidth: true
            text: page.viewModel.notice
        }
        Paragraphs {
            Layout.fillWidth: true
            paragraphs: page.viewModel.words
            size: page.tall ? 7.6 : 6.6
            visible: !sheet.wordsOnIt && paragraphs.length > 0
        }
        TypedField {
            Layout.fillWidth: true
            text: page.viewModel.typed
            visible: page.typing
        }
        PaperPlace {
            Layout.fillWidth: true
            out: page.viewModel.paperOut
            text: page.viewModel.below
            visible: page.split && text !== ""
        }
    }
    Loader {
        id: sheet

        readonly property bool filled: page.viewModel.label !== "" || page.viewModel.lead !== "" || page.viewModel.items.length > 0 || page.viewModel.facts.length > 0 || page.viewModel.lineSize > 0 || page.viewModel.qrRows.length > 0
        readonly property bool tight: page.split && page.viewModel.slip && Theme.scale > 1
        readonly property bool wordsOnIt: filled && (tight || !(page.split && page.viewModel.slip))

        active: filled
        height: (page.split ? page.floor : paper.visible ? paper.y - page.gap : choices.y - page.gap) - y
        width: page.visualWidth
        x: page.visualX
        y: page.split ? page.gap : texts.y + texts.height + page.gap

        sourceComponent: Sheet {
            tight: sheet.tight
            viewModel: page.viewModel
            wordsOnIt: sheet.wordsOnIt
        }
    }
    Loader {
        active: page.typing
        height: Math.min((page.split ? page.floor : choices.y - page.gap) - y, 190 * Theme.mm)
        width: page.visualWidth
        x: page.visualX
        y: page.split ? page.gap : texts.y + texts.height + page.gap

        sourceComponent: PadKeys {
            viewModel: page.viewModel
        }
    }
    PaperPlace {
        id: paper

        height: implicitHeight
        out: page.viewModel.paperOut
        text: page.viewModel.below
        visible: !page.split && text !== ""
        width: page.full
        x: page.side
        y: choices.y - height - page.gap
    }
    ChoiceGrid {
        id: choices

        readonly property int count: page.viewModel.choices.length
        readonly property bool many: count > 4
        readonly property real nominal: page.split ? (Theme.scale > 1 ? 56 : 46) : columns === 1 ? 95 * Theme.scale : 175 // mm of a row
        readonly property real room: page.floor - (texts.y + texts.height + page.gap)

        choices: page.viewModel.choices
        columns: page.split || count === 1 ? 1 : page.tall ? (page.visual || many ? 2 : 1) : many && page.width > 450 * Theme.mm ? 3 : 2
        height: natural ? implicitHeight : Math.min(room, Math.ceil(count / columns) * nominal * Theme.mm)
        natural: page.visual && page.tall
        viewModel: page.viewModel
        visible: count > 0
        width: page.textWidth
        x: page.textX
        y: page.visual ? page.floor - height : texts.y + texts.height + page.gap
    }
}
