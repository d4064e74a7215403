pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import WarmWindow
import WarmWindow.Counter

// Who asks for help at the ticket machines: one press says that one goes.
ColumnLayout {
    id: list

    required property HelpCallsViewModel helpModel

    spacing: 5

    RowLayout {
        Layout.fillWidth: true

        Words {
            Layout.fillWidth: true
            color: Theme.amber
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 14
            objectName: "helpHeading"
            size: 20
            strong: true
            text: qsTr("Help wanted: press to go")
        }
        Words {
            color: Theme.amber
            objectName: "moreHelp"
            size: 20
            strong: true
            text: qsTr("+%1 more").arg(list.helpModel.more)
            visible: list.helpModel.more > 0
        }
    }
    Repeater {
        model: list.helpModel.calls

        HelpCallButton {
            required property int index
            required property var modelData

            Layout.fillWidth: true
            objectName: "help-" + modelData.id
            sequence: index === 0 ? "H" : ""
            text: modelData.wish
            told: modelData.station + " · " + qsTr("%n min", "", list.helpModel.minutes[index] ?? 0) + " · " + modelData.language

            onClicked: list.helpModel.answer(modelData.id)
        }
    }
}
