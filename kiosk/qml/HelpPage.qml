pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import WarmWindow
import WarmWindow.Kiosk

// Please help me: what one can ask for, and then who comes.
Item {
    id: page

    required property HelpViewModel helpModel
    required property bool tall
    required property real unit
    required property KioskViewModel viewModel
    readonly property var names: ({
            "staff": qsTr("Please come to me"),
            "water": qsTr("Drinking water"),
            "glasses": qsTr("Reading glasses"),
            "wheelchair": qsTr("A wheelchair"),
            "translator": qsTr("A translator")
        })

    ColumnLayout {
        anchors.bottomMargin: 60 * page.unit
        anchors.fill: parent
        anchors.leftMargin: Theme.margin * page.unit
        anchors.rightMargin: Theme.margin * page.unit
        anchors.topMargin: 50 * page.unit
        spacing: 36 * page.unit
        visible: page.helpModel.stage === "wishes"

        Words {
            Layout.fillWidth: true
            objectName: "helpQuestion"
            size: Theme.title * page.unit
            strong: true
            text: qsTr("How can we help you?")
            wrapMode: Text.Wrap
        }
        GridLayout {
            Layout.fillWidth: true
            columnSpacing: 28 * page.unit
            columns: page.tall ? 1 : 2
            rowSpacing: 28 * page.unit
            uniformCellWidths: true

            Repeater {
                model: page.helpModel.wishes

                BigButton {
                    required property int index
                    required property string modelData

                    Layout.columnSpan: index === 0 && !page.tall ? 2 : 1
                    Layout.fillWidth: true
                    Layout.preferredHeight: (page.tall ? 190 : 168) * page.unit
                    corner: Theme.corner * page.unit
                    kind: index === 0 ? "amber" : "plain"
                    objectName: "wish-" + modelData
                    size: (index === 0 ? Theme.title : 54) * page.unit
                    text: page.names[modelData]

                    onClicked: page.helpModel.ask(modelData, page.viewModel.language)
                }
            }
        }
        Words {
            Layout.fillWidth: true
            color: Theme.quiet
            size: Theme.text * page.unit
            text: qsTr("It costs nothing. You keep your place in line.")
            wrapMode: Text.Wrap
        }
        Item {
            Layout.fillHeight: true
        }
    }
    HelpAnswer {
        anchors.fill: parent
        helpModel: page.helpModel
        tall: page.tall
        unit: page.unit
        visible: page.helpModel.stage !== "wishes"
        wish: page.names[page.helpModel.wish] ?? ""

        onDone: page.viewModel.goHome()
    }
}
