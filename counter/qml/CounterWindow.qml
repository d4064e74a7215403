import QtQuick
import QtQuick.Window
import WarmWindow
import WarmWindow.Counter

// The officer's console: a full view, or a bar that stays on top of other programs.
Window {
    id: window

    required property AlertsViewModel alertsModel
    required property HeadViewModel headModel
    required property HelpCallsViewModel helpModel
    required property ListsViewModel listsModel
    required property PanelViewModel panelModel
    required property SignOnViewModel signOnModel
    required property CounterViewModel viewModel
    required property HomeVisitsViewModel visitModel
    required property bool startsSlim
    property bool slim: false
    property rect fullPlace
    readonly property bool working: signOnModel.gate === "open"

    // The bar takes the upper or the lower edge of its screen, wherever the console was before.
    function becomeSlim(): void {
        fullPlace = Qt.rect(x, y, width, height);
        slim = true;
        const wide = Math.min(Screen.width, 1280);
        width = wide;
        height = 76;
        x = Screen.virtualX + (Screen.width - wide) / 2;
        y = window.lower ? Screen.virtualY + Screen.height - height : Screen.virtualY;
    }
    function becomeFull(): void {
        lower = y + height / 2 > Screen.virtualY + Screen.height / 2;
        slim = false;
        width = fullPlace.width;
        height = fullPlace.height;
        x = fullPlace.x;
        y = fullPlace.y;
    }

    property bool lower: false

    color: Theme.paper
    flags: slim ? Qt.Window | Qt.FramelessWindowHint | Qt.WindowStaysOnTopHint : Qt.Window
    height: 680
    minimumHeight: slim ? 76 : 640
    minimumWidth: slim ? 1000 : 960
    title: headModel.name + " · " + headModel.hallName
    width: 1060

    Component.onCompleted: if (startsSlim)
        becomeSlim()

    Binding {
        property: "hall"
        target: Theme
        value: window.headModel.hallColor
    }
    FullView {
        anchors.fill: parent
        alertsModel: window.alertsModel
        headModel: window.headModel
        helpModel: window.helpModel
        listsModel: window.listsModel
        panelModel: window.panelModel
        signOnModel: window.signOnModel
        viewModel: window.viewModel
        visible: !window.slim && window.working
        visitModel: window.visitModel

        onSlimAsked: window.becomeSlim()
    }
    SlimBar {
        alerts: window.helpModel.calls.length + window.alertsModel.alerts.length
        anchors.fill: parent
        headModel: window.headModel
        listsModel: window.listsModel
        viewModel: window.viewModel
        visible: window.slim && window.working

        onFullAsked: window.becomeFull()

        DragHandler {
            target: null

            onActiveChanged: if (active)
                window.startSystemMove()
        }
    }
    SignOnPage {
        anchors.fill: parent
        headModel: window.headModel
        signOnModel: window.signOnModel
        viewModel: window.viewModel
        visible: !window.working
    }
    ConsoleKeys {
        enabled: window.panelModel.kind === "" && window.working
        listsModel: window.listsModel
    }
}
