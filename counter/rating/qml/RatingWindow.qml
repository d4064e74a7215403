pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Window
import WarmWindow
import WarmWindow.Rating

// The citizen's side of a counter: who is there, and afterwards how it was.
Window {
    id: window

    required property RatingPadViewModel viewModel
    readonly property bool asks: viewModel.page === "ask"
    readonly property bool upright: height > width
    readonly property real unit: Math.min(width / (upright ? 600 : 1000), height / (upright ? 960 : 600))
    readonly property real gap: 16 * unit

    color: Theme.paper
    height: 600
    minimumHeight: 480
    minimumWidth: 480
    title: viewModel.counter + " · " + viewModel.hallName
    width: 1024

    Binding {
        property: "hall"
        target: Theme
        value: window.viewModel.hallColor
    }
    Rectangle {
        id: head

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        color: Theme.head
        height: 56 * window.unit

        RowLayout {
            anchors.fill: parent
            anchors.leftMargin: 2 * window.gap
            anchors.rightMargin: 2 * window.gap
            spacing: 2 * window.gap

            Words {
                Layout.fillHeight: true
                Layout.fillWidth: true
                color: Theme.headInk
                fitted: true
                minimumPixelSize: 14
                objectName: "hallName"
                size: 24 * window.unit
                text: window.viewModel.hallName
                verticalAlignment: Text.AlignVCenter
                wrapMode: Text.Wrap
            }
            Words {
                color: Theme.headInk
                objectName: "counter"
                size: 26 * window.unit
                strong: true
                text: window.viewModel.counter
            }
        }
    }
    ColumnLayout {
        anchors.bottom: foot.top
        anchors.left: parent.left
        anchors.margins: 1.5 * window.gap
        anchors.right: parent.right
        anchors.top: head.bottom
        spacing: window.gap

        Item {
            Layout.fillHeight: true
            visible: !grades.visible && !reasons.visible
        }
        Words {
            Layout.alignment: Qt.AlignHCenter
            objectName: "number"
            size: 110 * window.unit
            strong: true
            text: window.viewModel.number
            visible: text !== ""
        }
        Words {
            id: title

            Accessible.name: text
            Accessible.role: Accessible.Heading
            Layout.fillWidth: true
            Layout.maximumHeight: 90 * window.unit
            Layout.preferredHeight: (grades.visible || reasons.visible ? (window.upright ? 84 : 46) : 84) * window.unit
            fitted: true
            horizontalAlignment: Text.AlignHCenter
            minimumPixelSize: 16
            objectName: "title"
            size: (grades.visible || reasons.visible ? 34 : 56) * window.unit
            strong: true
            text: window.viewModel.title
            verticalAlignment: Text.AlignVCenter
            wrapMode: Text.Wrap

            onTextChanged: if (window.viewModel.page !== "rest")
                Accessible.announce(title.text)
        }
        Words {
            Accessible.name: text
            Accessible.role: window.viewModel.failed ? Accessible.AlertMessage : Accessible.StaticText
            Layout.fillWidth: true
            Layout.preferredHeight: (window.upright ? 64 : 34) * window.unit
            color: window.viewModel.failed ? Theme.amber : Theme.quiet
            fitted: true
            horizontalAlignment: Text.AlignHCenter
            minimumPixelSize: 14
            objectName: "hint"
            size: 24 * window.unit
            strong: window.viewModel.failed
            text: window.viewModel.hint
            verticalAlignment: Text.AlignVCenter
            wrapMode: Text.Wrap
        }
        GridLayout {
            id: grades

            Layout.fillHeight: true
            Layout.fillWidth: true
            columnSpacing: window.gap
            columns: window.upright ? 1 : 5
            rowSpacing: window.gap
            visible: window.asks

            Repeater {
                // Its number and not the list: buttons made anew under a finger swallow its tap.
                model: window.viewModel.grades.length

                GradeButton {
                    required property int index
                    readonly property var offered: window.viewModel.grades[index]

                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.preferredHeight: 1
                    Layout.preferredWidth: 1
                    grade: offered.grade
                    objectName: "grade-" + offered.grade
                    text: offered.words
                    unit: window.unit
                    upright: window.upright

                    onClicked: window.viewModel.rate(offered.grade)
                }
            }
        }
        GridLayout {
            id: reasons

            Layout.fillHeight: true
            Layout.fillWidth: true
            columnSpacing: window.gap
            columns: window.upright ? 2 : 4
            rowSpacing: window.gap
            uniformCellHeights: true
            uniformCellWidths: true
            visible: window.viewModel.page === "why"

            Repeater {
                model: window.viewModel.reasons.length

                ReasonButton {
                    required property int index
                    readonly property var reason: window.viewModel.reasons[index] ?? null

                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    Layout.preferredHeight: 1
                    Layout.preferredWidth: 1
                    objectName: "reason-" + (reason?.code ?? "")
                    text: reason?.words ?? ""
                    ticked: reason?.ticked ?? false
                    unit: window.unit

                    onClicked: window.viewModel.toggle(reason.code)
                }
            }
        }
        Item {
            Layout.fillHeight: true
            visible: !grades.visible && !reasons.visible
        }
    }
    RowLayout {
        id: foot

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.margins: 1.5 * window.gap
        anchors.right: parent.right
        height: 110 * window.unit
        spacing: window.gap

        Repeater {
            model: window.viewModel.languages.length

            BigButton {
                required property int index
                readonly property var language: window.viewModel.languages[index]

                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                checkable: true
                checked: language.chosen
                corner: Theme.corner * window.unit
                kind: language.chosen ? "chosen" : "plain"
                objectName: "language-" + language.code
                size: 26 * window.unit
                text: language.name
                visible: !reasons.visible && window.viewModel.languages.length > 1

                onClicked: window.viewModel.speak(language.code)
                onToggled: checked = Qt.binding(() => language.chosen)
            }
        }
        BigButton {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            corner: Theme.corner * window.unit
            objectName: "again"
            size: 28 * window.unit
            text: window.viewModel.againWords
            visible: reasons.visible

            onClicked: window.viewModel.again()
        }
        BigButton {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            corner: Theme.corner * window.unit
            kind: "primary"
            objectName: "done"
            size: 28 * window.unit
            text: window.viewModel.doneWords
            visible: reasons.visible

            onClicked: window.viewModel.done()
        }
    }
}
