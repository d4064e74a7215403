pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls.Basic
import QtQuick.Window
import WarmWindow
import WarmWindow.Kiosk

// The ticket machine: a head, one page at a time, and a bar that is the same below all of them.
Window {
    id: window

    required property KioskViewModel viewModel

    readonly property bool tall: height > width
    readonly property real mm: Math.min(width / viewModel.panelWidth, height / viewModel.panelHeight)
    readonly property bool standby: viewModel.page === "standby"
    property bool byKeys: false // the focus is shown to whoever goes by keys

    function takeFocus() {
        page.nextItemInFocusChain(true).forceActiveFocus(byKeys ? Qt.TabFocusReason : Qt.OtherFocusReason);
    }

    LayoutMirroring.childrenInherit: true
    LayoutMirroring.enabled: viewModel.rightToLeft
    color: Theme.paper
    height: 1920
    title: viewModel.hallName
    width: 1080

    Component.onCompleted: {
        viewModel.fill(width, height);
        takeFocus();
    }
    onActiveFocusItemChanged: {
        const button = activeFocusItem as AbstractButton;
        if (button)
            byKeys = button.visualFocus;
        else if (active)
            Qt.callLater(takeFocus); // what had it is gone
    }
    onHeightChanged: viewModel.fill(width, height)
    onWidthChanged: viewModel.fill(width, height)

    Binding {
        property: "mm"
        target: Theme
        value: window.mm
    }
    Binding {
        property: "scale"
        target: Theme
        value: window.viewModel.large ? 1.5 : 1
    }
    Binding {
        property: "contrast"
        target: Theme
        value: window.viewModel.contrast
    }
    Binding {
        property: "hall"
        target: Theme
        value: window.viewModel.hallColor
    }
    Connections {
        function onPageChanged() {
            Qt.callLater(window.takeFocus);
        }

        target: window.viewModel
    }
    Head {
        id: head

        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        viewModel: window.viewModel
        visible: !window.standby || viewModel.urgent !== ""
        z: window.standby ? 1 : 0 // what is urgent is seen by whoever stands before a closed hall
    }
    PageArea {
        id: page

        anchors.bottom: bar.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: Math.max(head.height, window.viewModel.low ? window.viewModel.lowTop * window.mm : 0)
        enabled: !warning.active
        objectName: window.viewModel.page + "Page"
        viewModel: window.viewModel
        visible: !window.standby
    }
    Bar {
        id: bar

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        choices: window.viewModel.bar
        enabled: !warning.active
        tall: window.tall
        viewModel: window.viewModel
        visible: !window.standby
    }
    Loader {
        active: window.standby
        anchors.fill: parent

        sourceComponent: Standby {
            objectName: "standbyPage"
            viewModel: window.viewModel
        }
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.dimming
        opacity: 0.55
        visible: window.viewModel.dim && !window.standby
    }
    Loader {
        id: warning

        active: window.viewModel.warning.length > 0
        anchors.fill: parent

        sourceComponent: Warning {
            viewModel: window.viewModel
        }

        onActiveChanged: Qt.callLater(window.takeFocus)
    }
}
